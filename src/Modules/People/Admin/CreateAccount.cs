using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.Organisations;
using NaraVard.People.SignIn;

namespace NaraVard.People.Admin;

/// <summary>Makes an account for somebody and mails the invitation.</summary>
internal sealed class CreateAccount(Store store, UserManager<Account> accounts, InviteAccount invite)
{
    public async Task<Outcome<string>> RunAsync(Person by, NewAccount wanted, CancellationToken ct)
    {
        if (!by.May(Policies.Administrator))
        {
            return new Problem.Denied();
        }

        if (Check(wanted) is { } problem)
        {
            return problem;
        }

        var name = wanted.Organisation.Trim();
        var code = await store.Set<Organisation>().Where(o => o.Name == name || o.Code == name).Select(o => o.Code).FirstOrDefaultAsync(ct);
        if (code is null)
        {
            return new Problem.Invalid("Organisation", "Välj en organisation ur listan");
        }

        await using var transaction = await store.Database.BeginTransactionAsync(ct);
        var account = Account.Create(wanted.Email.Trim(), wanted.Name.Trim());
        var created = await accounts.CreateAsync(account);
        if (!created.Succeeded)
        {
            return ChoosePassword.ProblemOf(created);
        }

        store.Add(new AccountMembership { AccountId = account.Id, OrganisationCode = code, Role = wanted.Role });
        await invite.AddAsync(account);
        await store.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return account.Email!;
    }

    private static Problem? Check(NewAccount wanted) =>
        Account.CheckName(wanted.Name)
        ?? (wanted.Email.Trim() is { Length: > 3 and <= 256 } email && new EmailAddressAttribute().IsValid(email)
            ? null
            : new Problem.Invalid("Email", "Skriv en e-postadress, till exempel namn@region.se"))
        ?? (Enum.IsDefined(wanted.Role) ? null : new Problem.Invalid("Role", "Välj en roll"));
}

/// <summary>The account an administrator wants to make.</summary>
internal sealed record NewAccount(string Name, string Email, string Organisation, Role Role);
