using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.Organisations;
using NaraVard.People.SignIn;

namespace NaraVard.People.Joining;

/// <summary>
/// Gives the one who has just proven to read a mail address a role: the account with that address, or a new one. Within the
/// caller's transaction, and saved with what the caller has changed.
/// </summary>
internal sealed class Joiner(Store store, UserManager<Account> accounts, SignInManager<Account> signIn)
{
    public static readonly Problem Gone = new Problem.Invalid("", "Länken gäller inte längre. Be om en ny.");

    private static readonly Problem Closed = new Problem.Invalid("", "Kontot med den här adressen är stängt. Be administratören öppna det.");

    public Task<bool> HasAccountAsync(string email, CancellationToken ct)
    {
        var normalized = email.ToUpperInvariant();
        return store.Set<Account>().AnyAsync(a => a.NormalizedEmail == normalized, ct);
    }

    public async Task<Outcome<Joined>> RunAsync(string email, string organisation, Role role, string name, string password, CancellationToken ct)
    {
        if (!await store.HoldAsync(organisation, ct))
        {
            return Gone;
        }

        var known = await accounts.FindByEmailAsync(email);
        if (known?.ClosedAt is not null)
        {
            return Closed;
        }

        var account = known is null ? await CreateAsync(email, name, password) : known;
        if (account.Problem is { } problem)
        {
            return problem;
        }

        account.Value.EmailConfirmed = true;
        if (!await store.Set<AccountMembership>().AnyAsync(m => m.AccountId == account.Value.Id && m.OrganisationCode == organisation && m.Role == role, ct))
        {
            store.Add(new AccountMembership { AccountId = account.Value.Id, OrganisationCode = organisation, Role = role });
        }

        return await store.SaveAsync(new Joined(account.Value, known is null), ct);
    }

    /// <summary>Lets a new person in, and tells the one who is signed in already of the new role. Whoever else had an account signs in as usual.</summary>
    /// <param name="joined">Who joined, once it is saved.</param>
    /// <param name="current">Who is signed in here.</param>
    public Task EnterAsync(Joined joined, Person? current) =>
        joined.IsNew ? signIn.SignInAsync(joined.Account, isPersistent: false)
        : current?.Id == joined.Account.Id ? signIn.RefreshSignInAsync(joined.Account)
        : Task.CompletedTask;

    private async Task<Outcome<Account>> CreateAsync(string email, string name, string password)
    {
        if ((Account.CheckName(name) ?? ChoosePassword.CheckLength(password)) is { } problem)
        {
            return problem;
        }

        var account = Account.Create(email, name.Trim());
        try
        {
            var created = await accounts.CreateAsync(account, password);
            return created.Succeeded ? account : ChoosePassword.ProblemOf(created);
        }
        catch (DbUpdateException refused) when (refused.IsTooLate())
        {
            // The same form sent twice at once.
            return Gone;
        }
    }
}

/// <summary>Who joined.</summary>
/// <param name="Account">The account.</param>
/// <param name="IsNew">Whether it was made now.</param>
internal sealed record Joined(Account Account, bool IsNew);
