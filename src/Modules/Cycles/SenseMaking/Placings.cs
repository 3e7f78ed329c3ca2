using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.SenseMaking;

/// <summary>
/// Keeps each person's sorting from the others. It is sealed like what lies in a drawer, under a purpose that holds the person and the sitting, and opened for two: the
/// person, and the moment when the team shows all of them.
/// </summary>
internal sealed partial class Placings(Store store, IDataProtectionProvider protection, ILogger<Placings> log)
{
    /// <summary>The own sorting, and the version to save it against; null before anything is saved.</summary>
    public async Task<(Piles Piles, int Version)?> OwnAsync(Person me, Guid sitting, CancellationToken ct) =>
        await store.Set<Placing>().AsNoTracking().SingleOrDefaultAsync(p => p.SittingId == sitting && p.AccountId == me.Id, ct) is { } row && Opened(row) is { } piles ? (piles, row.Version) : null;

    /// <summary>Puts the own sorting in what is about to be saved.</summary>
    /// <param name="me">The person.</param>
    /// <param name="sitting">The sitting.</param>
    /// <param name="piles">The piles.</param>
    /// <param name="seen">The version that the person started from; 0 when nothing was saved.</param>
    /// <param name="ct">Stops it.</param>
    /// <returns>Whether it may be saved: false when it was saved otherwise in another tab meanwhile.</returns>
    public async Task<bool> PutAsync(Person me, Guid sitting, Piles piles, int seen, CancellationToken ct)
    {
        var row = await RowAsync(me.Id, sitting, ct);
        if (row is not null && Opened(row) is { } kept && (kept.IsSameAs(piles) || row.Version != seen))
        {
            return kept.IsSameAs(piles);
        }

        var words = Protector(me.Id, sitting).Protect(piles.Bytes);
        if (row is null)
        {
            store.Add(new Placing { SittingId = sitting, AccountId = me.Id, Sealed = words });
        }
        else
        {
            row.Sealed = words;
        }

        return true;
    }

    /// <summary>Takes all sortings out of their seals, to be shown: those of the ones who still take part. No row is left.</summary>
    public async Task<IReadOnlyList<Piles>> TakeAllAsync(Sitting sitting, CancellationToken ct)
    {
        var rows = await store.Set<Placing>().Where(placing => placing.SittingId == sitting.Id).ToListAsync(ct);
        var members = await store.Set<CycleMember>().Where(member => member.CycleId == sitting.CycleId).Select(member => member.AccountId).ToListAsync(ct);
        store.RemoveRange(rows);
        return [.. rows.Where(row => members.Contains(row.AccountId)).Select(Opened).OfType<Piles>()];
    }

    /// <summary>Everything a person has sorted that isn't shown, for the person alone.</summary>
    public async Task<IReadOnlyList<(Guid Sitting, Piles Piles)>> AllOfAsync(Guid account, CancellationToken ct) =>
        [.. (await store.Set<Placing>().AsNoTracking().Where(placing => placing.AccountId == account).ToListAsync(ct))
            .Select(row => (row.SittingId, Opened(row))).Where(row => row.Item2 is not null).Select(row => (row.SittingId, row.Item2!))];

    /// <summary>Removes everything a person has sorted that isn't shown.</summary>
    public Task ForgetAsync(Guid account, CancellationToken ct) => store.Set<Placing>().Where(placing => placing.AccountId == account).ExecuteDeleteAsync(ct);

    private Task<Placing?> RowAsync(Guid account, Guid sitting, CancellationToken ct) =>
        store.Set<Placing>().SingleOrDefaultAsync(placing => placing.SittingId == sitting && placing.AccountId == account, ct);

    private Piles? Opened(Placing row)
    {
        try
        {
            return Piles.Read(Protector(row.AccountId, row.SittingId).Unprotect(row.Sealed));
        }
        catch (CryptographicException)
        {
            LogUnreadable(row.SittingId);
            return null;
        }
    }

    private IDataProtector Protector(Guid account, Guid sitting) => protection.CreateProtector("NaraVard.Placing", account.ToString(), sitting.ToString());

    [LoggerMessage(LogLevel.Error, "En sortering går inte att öppna med nycklarna i databasen: {Sitting}")]
    private partial void LogUnreadable(Guid sitting);
}
