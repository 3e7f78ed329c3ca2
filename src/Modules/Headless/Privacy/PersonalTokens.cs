using Microsoft.EntityFrameworkCore;
using NaraVard.Headless.Tokens;
using NaraVard.Kernel.Privacy;

namespace NaraVard.Headless.Privacy;

/// <summary>Somebody's keys to the API. The keys themselves aren't kept.</summary>
internal sealed class PersonalTokens(Store store) : IPersonalData
{
    public IEnumerable<PersonalPart> Read(DataSubject who) =>
    [
        new("nycklar", "Dina nycklar till API:et", "Själva nyckeln sparas inte, bara ett fingeravtryck. Bara du ser dem.", Tokens(who.Account)),
    ];

    public Task EraseAsync(DataSubject who, CancellationToken ct) => store.Set<ApiToken>().Where(token => token.AccountId == who.Account).ExecuteDeleteAsync(ct);

    private async IAsyncEnumerable<PersonalRow> Tokens(Guid me)
    {
        await foreach (var token in store.Set<ApiToken>().AsNoTracking().Where(token => token.AccountId == me).OrderBy(token => token.CreatedAt).AsAsyncEnumerable())
        {
            yield return new PersonalRow
            {
                { "Namn", token.Name },
                { "Börjar med", token.Prefix },
                { "Får", string.Join(", ", token.ListOfScopes().Select(scope => scope.Name())) },
                { "Skapad", token.CreatedAt },
                { "Gäller till", token.ExpiresAt },
            };
        }
    }
}
