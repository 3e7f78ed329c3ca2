using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Running;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Offering;

/// <summary>An entry that can be taken along, and whether it is.</summary>
internal sealed record OfferEntry(EntryView Entry, bool IsTaken);

/// <summary>
/// Fills an offer in from its cycle. Only what the one who offers may make public: their own entries, and those that their
/// writers have shared with everyone. What lies in the own drawer comes along only when it is ticked.
/// </summary>
internal sealed class OfferSeed(Store store, EntryReading reading)
{
    /// <param name="cycle">The concluded cycle.</param>
    /// <param name="by">Who offers.</param>
    /// <param name="taken">The entries ticked; null before anything has been ticked.</param>
    /// <param name="ct">Stops the look-up.</param>
    public async Task<(OfferForm Form, IReadOnlyList<OfferEntry> Entries)> RunAsync(Guid cycle, Person by, IReadOnlyCollection<Guid>? taken, CancellationToken ct)
    {
        var plan = await store.Set<LearningCycle>().Where(c => c.Id == cycle)
            .Select(c => new { c.Title, c.Purpose, c.CounterMove, c.Protection, c.Place, c.Level, Themes = c.Themes.Select(theme => theme.Theme).ToList() }).SingleAsync(ct);
        var end = await store.Set<RoundEnd>().Where(e => e.CycleId == cycle).OrderByDescending(e => e.Round).Select(e => new { e.Decision, e.Reason }).FirstOrDefaultAsync(ct);
        var mayOffer = MayOffer(cycle, by).OrderBy(e => e.Round).ThenBy(e => e.WrittenAt);
        var entries = (await reading.ShowAsync(mayOffer, by, ct)).Select(entry => new OfferEntry(entry, taken?.Contains(entry.Id) ?? entry.Sharing != Sharing.Own)).ToList();
        return (new OfferForm
        {
            Title = plan.Title,
            Summary = plan.Purpose.Length <= 200 ? plan.Purpose : "",
            IsAttempt = end?.Decision == RoundDecision.Abandon,
            Level = plan.Level,
            Themes = plan.Themes,
            Places = plan.Place,
            Starting = Told(entries, [CyclePhase.Observe, CyclePhase.Reflect]),
            Done = Joined([plan.CounterMove, Told(entries, [CyclePhase.Test])]),
            MadePossible = plan.Protection,
            Gave = Told(entries, [CyclePhase.Evaluate]),
            ThinkAbout = Joined([end?.Reason ?? "", Told(entries, [CyclePhase.Change])]),
        }, entries);
    }

    /// <summary>The entries among these that the one who offers may take in.</summary>
    public async Task<IReadOnlyList<Guid>> AllowedAsync(Guid cycle, Person by, IReadOnlyCollection<Guid> entries, CancellationToken ct) =>
        await MayOffer(cycle, by).Where(entry => entries.Contains(entry.Id)).Select(entry => entry.Id).ToListAsync(ct);

    private IQueryable<CycleEntry> MayOffer(Guid cycle, Person by) =>
        store.EntriesReadableBy(by).Where(entry => entry.CycleId == cycle && (entry.AuthorId == by.Id || entry.Sharing == Sharing.Public));

    private static string Told(IEnumerable<OfferEntry> entries, CyclePhase[] phases) =>
        Joined(entries.Where(entry => entry.IsTaken && phases.Contains(entry.Entry.Phase)).Select(entry => entry.Entry.Text));

    private static string Joined(IEnumerable<string> texts) => string.Join("\n\n", texts.Where(text => text != ""));
}
