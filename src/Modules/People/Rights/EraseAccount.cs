using Microsoft.AspNetCore.Identity;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;

namespace NaraVard.People.Rights;

/// <summary>Erases one's own account, for ever.</summary>
internal sealed class EraseAccount(ProveIdentity prove, CarryOutErasure carryOut, SignInManager<Account> signIn)
{
    /// <summary>What the person types, so that nobody erases an account by pressing a button too many.</summary>
    public const string Word = "radera";

    public async Task<Outcome<bool>> RunAsync(Person by, string password, string word, CancellationToken ct)
    {
        if (!word.Trim().Equals(Word, StringComparison.OrdinalIgnoreCase))
        {
            return new Problem.Invalid("Word", $"Skriv ordet {Word}");
        }

        var proven = await prove.RunAsync(by, password);
        var erased = proven.Problem is { } problem ? problem : await carryOut.RunAsync(proven.Value, ct);
        await (erased.Problem is null ? signIn.SignOutAsync() : Task.CompletedTask);
        return erased;
    }
}
