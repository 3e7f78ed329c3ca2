using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Headless.Tokens;

/// <summary>Makes a key for oneself.</summary>
internal sealed class MakeToken(Store store, TimeProvider clock)
{
    public const int Most = 20;

    /// <returns>The key, to be shown this once.</returns>
    public async Task<Outcome<string>> RunAsync(Person by, string name, IReadOnlyCollection<string> scopes, int? days, CancellationToken ct)
    {
        if (!by.May(Policies.Editor))
        {
            return new Problem.Denied();
        }

        var now = clock.GetUtcNow();
        var wanted = scopes.Select(TokenScopes.FromWord).ToList();
        if (Check(name, wanted, days) is { } problem)
        {
            return problem;
        }

        // What has expired serves nobody, and gives its place to the new one.
        await store.Set<ApiToken>().Where(token => token.AccountId == by.Id && token.ExpiresAt <= now).ExecuteDeleteAsync(ct);
        if (await store.Set<ApiToken>().CountAsync(token => token.AccountId == by.Id, ct) >= Most)
        {
            return new Problem.Invalid("", $"Du har redan {Most} nycklar. Ta bort någon som inte används.");
        }

        var secret = TokenSecret.Make();
        store.Add(ApiToken.Create(by.Id, Composed.Of(name).Trim(), wanted.OfType<TokenScope>().Distinct(), days!.Value, secret, now));
        await store.SaveChangesAsync(ct);
        return secret.Shown;
    }

    private static Problem? Check(string name, List<TokenScope?> scopes, int? days)
    {
        List<Problem.Invalid?> faults =
        [
            name.Trim().Length switch
            {
                0 => new("Name", "Skriv vad nyckeln ska användas till"),
                > ApiToken.LongestName => new("Name", $"Namnet får vara högst {ApiToken.LongestName} tecken"),
                _ => PersonalIdentityGuard.Check("Name", name) as Problem.Invalid,
            },
            scopes.Count == 0 || scopes.Contains(null) ? new("Scopes", "Välj minst en sak som nyckeln får göra") : null,
            days is null or < 1 or > ApiToken.MostDays ? new("Days", $"Skriv ett antal dagar från 1 till {ApiToken.MostDays}") : null,
        ];
        return faults.OfType<Problem.Invalid>().ToList() is { Count: > 0 } all ? new Problem.InvalidFields(all) : null;
    }
}
