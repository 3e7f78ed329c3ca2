using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;

namespace NaraVard.People.SignIn;

/// <summary>Makes the first administrator of an installation, with a link that is printed at the start and works once.</summary>
internal sealed class FirstAdministrator(Store store, UserManager<Account> accounts, AccountSignIn signIn, IDataProtectionProvider protection, TimeProvider clock)
    : IFirstAdministratorLink
{
    // The one who keeps the national pilot.
    private const string Keeper = "AG-SOS";

    private static readonly Problem Used = new Problem.NotFound();

    private ITimeLimitedDataProtector Protector => protection.CreateProtector("NaraVard.FirstAdministrator").ToTimeLimitedDataProtector();

    /// <summary>The path of the link, or null when there is an administrator already.</summary>
    public async Task<string?> LinkAsync(CancellationToken ct) => await IsDoneAsync(ct)
        ? null
        : PeopleLinks.Welcome(Protector.Protect(SetupStep.FirstAdministrator, clock.GetUtcNow().AddHours(24)));

    /// <summary>Whether the link may be used.</summary>
    public async Task<bool> IsValidAsync(string code, CancellationToken ct)
    {
        try
        {
            return Protector.Unprotect(code) == SetupStep.FirstAdministrator && !await IsDoneAsync(ct);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return false;
        }
    }

    public async Task<Outcome<bool>> RunAsync(string code, string name, string email, string password, CancellationToken ct)
    {
        if (!await IsValidAsync(code, ct))
        {
            return Used;
        }

        if ((Account.CheckName(name) ?? ChoosePassword.CheckLength(password)) is { } problem)
        {
            return problem;
        }

        await using var transaction = await store.Database.BeginTransactionAsync(ct);
        try
        {
            var account = Account.Create(email.Trim(), name.Trim());
            var created = await accounts.CreateAsync(account, password);
            if (!created.Succeeded)
            {
                return ChoosePassword.ProblemOf(created);
            }

            // The key of the step is what lets only one of two simultaneous visitors through.
            store.Add(new SetupStep { Name = SetupStep.FirstAdministrator, DoneAt = clock.GetUtcNow() });
            store.Add(new AccountMembership { AccountId = account.Id, OrganisationCode = Keeper, Role = Role.Administrator });
            await store.SaveChangesAsync(ct);
            await transaction.CommitAsync(ct);
            await signIn.SignInAsync(account, isPersistent: false);
            return true;
        }
        catch (DbUpdateException)
        {
            return Used;
        }
    }

    private Task<bool> IsDoneAsync(CancellationToken ct) =>
        store.Set<SetupStep>().AnyAsync(step => step.Name == SetupStep.FirstAdministrator, ct);
}
