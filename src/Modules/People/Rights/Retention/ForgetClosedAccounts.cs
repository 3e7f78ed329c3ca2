using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;
using NaraVard.People.Accounts;

namespace NaraVard.People.Rights.Retention;

/// <summary>Accounts that were closed long ago go as when the person erases the account, each in a transaction of its own.</summary>
internal sealed class ForgetClosedAccounts(Store store, CarryOutErasure erasure) : IForget
{
    public static readonly RetentionRule Rule = new(
        "ClosedAccounts", 730, "Ett konto som en administratör har stängt. Det raderas som när du själv raderar det", "efter att det stängdes",
        "Så att det kan öppnas igen när någon kommer tillbaka.");

    public async Task<int> RunAsync(DateTimeOffset before, int most, CancellationToken ct)
    {
        var closed = await store.Set<Account>().Where(account => account.ClosedAt < before).OrderBy(account => account.ClosedAt).ThenBy(account => account.Id).Take(most)
            .Select(account => new DataSubject(account.Id, account.DisplayName, account.Email!)).ToListAsync(ct);
        var erased = 0;
        foreach (var who in closed)
        {
            erased += (await erasure.RunClosedAsync(who, before, ct)).Problem is null ? 1 : 0;
        }

        return erased;
    }
}
