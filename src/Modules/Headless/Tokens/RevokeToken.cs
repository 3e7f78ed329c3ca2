using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.Headless.Tokens;

/// <summary>Takes a key of one's own away. From the next request on it opens nothing.</summary>
internal sealed class RevokeToken(Store store)
{
    public async Task<Outcome<bool>> RunAsync(Person by, Guid id, CancellationToken ct) =>
        await store.Set<ApiToken>().Where(token => token.Id == id && token.AccountId == by.Id).ExecuteDeleteAsync(ct) == 1 ? true : new Problem.NotFound();
}
