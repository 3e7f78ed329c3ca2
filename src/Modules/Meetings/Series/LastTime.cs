using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Series;

/// <summary>
/// What a meeting goes on from: what was understood, tested and lifted last time in its own words, and what wasn't reached. Last time is the latest meeting before
/// it of the same series, or of the same organisation and level when it is in none.
/// </summary>
internal sealed class LastTime(Store store)
{
    private const int MostLeft = 20;

    /// <param name="meeting">A meeting that the reader has opened as a manager.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<LastMeeting?> BeforeAsync(MeetingView meeting, CancellationToken ct)
    {
        var before = Kin(meeting).Where(m => m.StartsAt < meeting.StartsAt && m.Id != meeting.Id);
        var last = await before.Where(m => m.State == MeetingState.Closed).OrderByDescending(m => m.StartsAt).ThenBy(m => m.Id).Select(m => new { m.Id, m.Title, m.StartsAt }).FirstOrDefaultAsync(ct);
        var words = last is null ? [] : await store.Set<MeetingNote>()
            .Where(n => n.MeetingId == last.Id && n.ItemId == null && n.Part != NotePart.Present && n.Text != "").Select(n => new NoteView(n.Id, n.Part, n.ItemId, n.Text)).ToListAsync(ct);
        var left = await LeftOf(before).Take(MostLeft).ToListAsync(ct);
        return last is null && left.Count == 0 ? null : new LastMeeting(last?.Id, last?.StartsAt, [.. words.OrderBy(note => note.Part)], left);
    }

    /// <summary>What one meeting that is over didn't come to.</summary>
    public Task<List<LeftItem>> LeftInAsync(Guid meeting, CancellationToken ct) => LeftOf(store.Set<LeadershipMeeting>().Where(m => m.Id == meeting)).ToListAsync(ct);

    /// <summary>The next meeting that is planned after one, to take over what is left; null when there is none.</summary>
    public Task<NextMeeting?> AfterAsync(MeetingView meeting, CancellationToken ct) =>
        Kin(meeting).Where(m => m.StartsAt > meeting.StartsAt && m.Id != meeting.Id && m.State == MeetingState.Planned && m.CalledOffAt == null)
            .OrderBy(m => m.StartsAt).ThenBy(m => m.Id).Select(m => new NextMeeting(m.Id, m.Title, m.StartsAt)).FirstOrDefaultAsync(ct);

    private IQueryable<LeadershipMeeting> Kin(MeetingView meeting) => meeting.SeriesId is { } series
        ? store.Set<LeadershipMeeting>().Where(m => m.SeriesId == series && m.OrganisationCode == meeting.OrganisationCode)
        : store.Set<LeadershipMeeting>().Where(m => m.OrganisationCode == meeting.OrganisationCode && m.Level == meeting.Level);

    // Nobody came to it in the room, and nothing was noted. What was taken off the agenda on purpose is not left.
    private IQueryable<LeftItem> LeftOf(IQueryable<LeadershipMeeting> meetings) =>
        from meeting in meetings.Where(m => m.State == MeetingState.Closed || m.CalledOffAt != null)
        join item in store.Set<AgendaItem>() on meeting.Id equals item.MeetingId
        where item.Kind == StepKind.Question && !item.IsRemoved && item.CarriedTo == null && item.CameUpAt == null
            && !store.Set<MeetingNote>().Any(n => n.ItemId == item.Id && n.Text != "")
        orderby meeting.StartsAt descending, item.Position, item.Id
        select new LeftItem(item.Id, item.Text, meeting.StartsAt);
}

/// <summary>What a meeting goes on from.</summary>
/// <param name="Id">The last meeting that was held, or null.</param>
/// <param name="StartsAt">When it was.</param>
/// <param name="Words">What was understood, tested, lifted and taken away, as it was written.</param>
/// <param name="Left">Questions of meetings before this that weren't reached.</param>
internal sealed record LastMeeting(Guid? Id, DateTimeOffset? StartsAt, IReadOnlyList<NoteView> Words, IReadOnlyList<LeftItem> Left);

/// <summary>A question that there was no time for.</summary>
internal sealed record LeftItem(Guid Id, string Text, DateTimeOffset Since);

/// <summary>A meeting that can take over what is left.</summary>
internal sealed record NextMeeting(Guid Id, string Title, DateTimeOffset StartsAt);

/// <summary>Takes questions that there was no time for along to another meeting.</summary>
internal sealed class CarryOver(Store store, IOrganisations organisations)
{
    private static readonly Problem.Conflict Overtaken = new("Någon annan ändrade dagordningen samtidigt. Titta igenom den och försök igen.");

    /// <param name="by">A manager of both meetings' organisations.</param>
    /// <param name="to">The meeting that takes over.</param>
    /// <param name="items">The questions.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Outcome<int>> RunAsync(Person by, Guid to, IReadOnlyCollection<Guid> items, CancellationToken ct)
    {
        var mine = await organisations.ReachAsync(by, ct);
        if (await store.MeetingOfAsync(to, mine, ct) is not { } meeting)
        {
            return new Problem.NotFound();
        }

        var left = await store.Set<AgendaItem>()
            .Where(i => items.Contains(i.Id) && i.MeetingId != to && i.CarriedTo == null && store.Set<LeadershipMeeting>().Any(m => m.Id == i.MeetingId && mine.Contains(m.OrganisationCode)))
            .OrderBy(i => i.Position).ThenBy(i => i.Id).ToListAsync(ct);
        foreach (var item in left)
        {
            if (meeting.CarryOver(item).Problem is { } problem)
            {
                return problem;
            }
        }

        return left.Count == 0 ? new Problem.Conflict("Frågan är redan tagen till ett annat möte.") : await store.SaveAsync(left.Count, Overtaken, ct);
    }
}
