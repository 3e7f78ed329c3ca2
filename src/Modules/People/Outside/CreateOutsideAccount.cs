using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.Organisations;

namespace NaraVard.People.Outside;

/// <summary>Makes an account for somebody whom a provider vouches for, when its settings allow that.</summary>
internal sealed class CreateOutsideAccount(Store store, UserManager<Account> accounts, IOptions<OutsideProviders> providers)
{
    private static readonly Problem Taken = new Problem.Conflict("Det finns redan ett konto med din e-postadress. Logga in på det, så kopplar vi ihop dem.");

    /// <summary>Whether this person may make an account.</summary>
    public async Task<bool> IsOpenAsync(OutsideIdentity identity) => MayJoin(identity) && await accounts.FindByEmailAsync(identity.Email) is null;

    public async Task<Outcome<bool>> RunAsync(OutsideIdentity identity, string name, CancellationToken ct)
    {
        if (!MayJoin(identity))
        {
            return new Problem.Denied();
        }

        return Account.CheckName(name) is { } problem ? problem : await SaveAsync(identity, name, ct);
    }

    /// <summary>Where a new account belongs: the organisation of the settings, or what it has gone up in since.</summary>
    public Task<string> OrganisationAsync(OutsideIdentity identity, CancellationToken ct) =>
        store.LivingCodeAsync(providers.Value.Find(identity.Provider)!.Organisation, ct);

    private async Task<string> HeldOrganisationAsync(OutsideIdentity identity, CancellationToken ct)
    {
        // It can go up in another between the question and the lock, and then the other is the one.
        var organisation = await OrganisationAsync(identity, ct);
        return await store.HoldAsync(organisation, ct) ? organisation : await HeldOrganisationAsync(identity, ct);
    }

    private bool MayJoin(OutsideIdentity identity) => identity.IsVouchedFor && providers.Value.Find(identity.Provider) is { AllowNew: true };

    private async Task<Outcome<bool>> SaveAsync(OutsideIdentity identity, string name, CancellationToken ct)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(ct);
        try
        {
            var account = Account.Create(identity.Email, name.Trim());
            account.EmailConfirmed = true;
            var created = await accounts.CreateAsync(account);
            if (!created.Succeeded)
            {
                return Taken;
            }

            var organisation = await HeldOrganisationAsync(identity, ct);
            store.Add(identity.LoginOf(account.Id));
            store.Add(new AccountMembership { AccountId = account.Id, OrganisationCode = organisation, Role = Role.Practitioner });
            await store.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            return true;
        }
        catch (DbUpdateException twice) when (twice.IsTooLate())
        {
            return Taken;
        }
    }
}
