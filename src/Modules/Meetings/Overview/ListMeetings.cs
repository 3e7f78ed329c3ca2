using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Overview;

/// <summary>The meetings of the organisations where somebody is a manager.</summary>
internal sealed class ListMeetings(Store store, IOrganisations organisations, IWantingCycles cycles, ILifting lifting, TimeProvider clock)
{
    public const int PageSize = 10;

    private const int MostPlanned = 50;
    private const int MostWaiting = 3;

    public async Task<MeetingList> RunAsync(Person by, int page, NotePart? ledTo, CancellationToken ct)
    {
        var mine = await organisations.ReachAsync(by, ct);
        var all = store.Set<LeadershipMeeting>().Where(m => mine.Contains(m.OrganisationCode) && m.CalledOffAt == null);
        var planned = await Glances(all.Where(m => m.State == MeetingState.Planned).OrderBy(m => m.StartsAt).ThenBy(m => m.Id).Take(MostPlanned)).ToListAsync(ct);
        var closed = all.Where(m => m.State == MeetingState.Closed && (ledTo == null || m.Notes.Any(n => n.ItemId == null && n.Part == ledTo && n.Text != "")));
        var held = await Glances(closed.OrderByDescending(m => m.StartsAt).ThenBy(m => m.Id).Skip((page - 1) * PageSize).Take(PageSize)).ToListAsync(ct);
        var names = mine.Count > 1 ? await organisations.NamesAsync(mine, ct) : new Dictionary<string, string>();
        var now = clock.GetUtcNow();
        return new MeetingList(
            [.. planned.Where(m => m.EndsAt >= now)],
            [.. planned.Where(m => m.EndsAt < now).Reverse()],
            await WithResultsAsync(held, ct),
            await closed.CountAsync(ct),
            names)
        {
            Waiting = planned.Exists(m => m.EndsAt >= now) ? await WaitingAsync(by, mine, ct) : new([], [], 0),
            HasHeld = await all.AnyAsync(m => m.State == MeetingState.Closed, ct),
        };
    }

    private IQueryable<MeetingGlance> Glances(IQueryable<LeadershipMeeting> meetings) =>
        meetings.Select(m => new MeetingGlance(
            m.Id, m.Title, m.Level, m.OrganisationCode, m.StartsAt, m.Length, m.Place,
            store.Set<AgendaItem>().Count(i => i.MeetingId == m.Id && !i.IsRemoved)));

    // What the next meeting could take up, and what there was no time for.
    private async Task<WaitingForMeeting> WaitingAsync(Person by, IReadOnlyList<string> mine, CancellationToken ct) => new(
        await cycles.ForManagerAsync(by, MostWaiting, ct),
        [.. (await lifting.WaitingAsync(by, ct)).Take(MostWaiting)],
        await (from meeting in store.Set<LeadershipMeeting>().Where(m => mine.Contains(m.OrganisationCode) && (m.State == MeetingState.Closed || m.CalledOffAt != null))
               join item in store.Set<AgendaItem>() on meeting.Id equals item.MeetingId
               where item.Kind == StepKind.Question && !item.IsRemoved && item.CarriedTo == null && item.CameUpAt == null && !store.Set<MeetingNote>().Any(n => n.ItemId == item.Id && n.Text != "")
               select item.Id).CountAsync(ct));

    private async Task<List<HeldMeeting>> WithResultsAsync(List<MeetingGlance> held, CancellationToken ct)
    {
        var ids = held.Select(m => m.Id).ToList();
        var notes = await store.Set<MeetingNote>()
            .Where(n => ids.Contains(n.MeetingId) && n.ItemId == null && n.Part != NotePart.Present && n.Text != "")
            .Select(n => new { n.MeetingId, Note = new NoteView(n.Id, n.Part, n.ItemId, n.Text) }).ToListAsync(ct);
        return [.. held.Select(m => new HeldMeeting(m, [.. notes.Where(n => n.MeetingId == m.Id).Select(n => n.Note).OrderBy(n => n.Part)]))];
    }
}

/// <summary>What the list shows.</summary>
/// <param name="Coming">Meetings that are not over yet, the next one first.</param>
/// <param name="Unfinished">Meetings whose time has passed but that nobody has closed, the latest first.</param>
/// <param name="Held">A page of closed meetings, the latest first.</param>
/// <param name="HeldInAll">How many there are on all pages.</param>
/// <param name="Organisations">Names by code; empty when all meetings are of one organisation.</param>
internal sealed record MeetingList(
    IReadOnlyList<MeetingGlance> Coming, IReadOnlyList<MeetingGlance> Unfinished, IReadOnlyList<HeldMeeting> Held, int HeldInAll,
    IReadOnlyDictionary<string, string> Organisations)
{
    public MeetingGlance? Next => Coming.Count > 0 ? Coming[0] : null;

    public IEnumerable<MeetingGlance> Later => Coming.Skip(1);

    /// <summary>What waits for the next meeting.</summary>
    public WaitingForMeeting Waiting { get; init; } = new([], [], 0);

    /// <summary>Whether any meeting has been held, whatever it led to.</summary>
    public bool HasHeld { get; init; }

    public bool IsEmpty => Coming.Count + Unfinished.Count == 0 && !HasHeld;
}

/// <summary>What waits for a meeting.</summary>
/// <param name="Wanted">What cycles want, the first few.</param>
/// <param name="Lifted">Lifted questions that owe an answer, those that have waited longest.</param>
/// <param name="Left">How many questions there was no time for.</param>
internal sealed record WaitingForMeeting(IReadOnlyList<WantedByCycle> Wanted, IReadOnlyList<WaitingLift> Lifted, int Left);

/// <summary>A meeting in a list.</summary>
internal sealed record MeetingGlance(
    Guid Id, string Title, SystemLevel Level, string Organisation, DateTimeOffset StartsAt, int Length, string Place, int Questions)
{
    public DateTimeOffset EndsAt => StartsAt.AddMinutes(Length);
}

/// <summary>A meeting that has been held, with what it led to.</summary>
internal sealed record HeldMeeting(MeetingGlance Meeting, IReadOnlyList<NoteView> Results);
