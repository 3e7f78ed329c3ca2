using Microsoft.EntityFrameworkCore;
using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Lifted;

/// <summary>What has been lifted to the organisations that somebody is a manager of: first what waits for an answer, the longest first.</summary>
internal sealed class ReadInbox(Store store, BundleReach reach, ReadWays ways)
{
    public const int PageSize = 10;

    // Nobody reads more than this at a time; the rest come when these are answered.
    private const int MostWaiting = 100;

    public async Task<Inbox> RunAsync(Person by, int page, CancellationToken ct)
    {
        var codes = await reach.CodesAsync(by, ct);
        var all = store.Set<LiftBundle>().AsNoTracking().Where(bundle => codes.Contains(bundle.ReceiverCode));
        var waiting = await all.Where(bundle => bundle.Waits).OrderBy(bundle => bundle.StandsSince).ThenBy(bundle => bundle.Id).Take(MostWaiting).ToListAsync(ct);
        var done = all.Where(bundle => !bundle.Waits);
        var shown = await done.OrderByDescending(bundle => bundle.StandsSince).ThenBy(bundle => bundle.Id).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct);
        var cards = await CardsAsync([.. waiting, .. shown], ct);
        return new Inbox([.. waiting.Select(bundle => cards[bundle.Id])], [.. shown.Select(bundle => cards[bundle.Id])], await done.CountAsync(ct)) { NamesOrganisation = codes.Count > 1 };
    }

    private async Task<Dictionary<Guid, BundleCard>> CardsAsync(IReadOnlyList<LiftBundle> bundles, CancellationToken ct)
    {
        var ids = bundles.Select(bundle => bundle.Id).ToList();
        var questions = (await store.Set<LiftedQuestion>().Where(q => ids.Contains(q.BundleId)).OrderBy(q => q.SentAt).ThenBy(q => q.Id).Select(q => new { q.BundleId, q.Text, q.FromLevel }).ToListAsync(ct)).ToLookup(q => q.BundleId);
        var way = await ways.RunAsync(ids, ct);
        return bundles.ToDictionary(bundle => bundle.Id, bundle => new BundleCard(
            bundle, questions[bundle.Id].Select(q => q.Text).FirstOrDefault(""), questions[bundle.Id].Count(), [.. questions[bundle.Id].Select(q => q.FromLevel).Distinct().Order()], way[bundle.Id][0], [.. way[bundle.Id].Skip(1)]));
    }
}

/// <summary>What somebody owes answers to.</summary>
/// <param name="Waiting">What waits, the longest first.</param>
/// <param name="Done">A page of what has got an answer, the latest first.</param>
/// <param name="DoneInAll">How many there are on all pages.</param>
internal sealed record Inbox(IReadOnlyList<BundleCard> Waiting, IReadOnlyList<BundleCard> Done, int DoneInAll)
{
    /// <summary>Whether to say which organisation it has been lifted to.</summary>
    public bool NamesOrganisation { get; init; }
}

/// <summary>A bundle in the list.</summary>
/// <param name="Bundle">The bundle.</param>
/// <param name="Text">The first of its questions.</param>
/// <param name="Questions">How many they are.</param>
/// <param name="From">The levels that ask.</param>
/// <param name="Here">Where it stands at the own organisation.</param>
/// <param name="Onward">To whom it has been lifted on.</param>
internal sealed record BundleCard(LiftBundle Bundle, string Text, int Questions, IReadOnlyList<SystemLevel> From, LiftStop Here, IReadOnlyList<LiftStop> Onward);
