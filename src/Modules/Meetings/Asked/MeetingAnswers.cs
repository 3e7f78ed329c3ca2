using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.Levels.Contracts;
using NaraVard.Meetings.Room;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Asked;

/// <summary>What was noted about a question in meetings that have been held, for those who are managers there.</summary>
internal sealed class MeetingAnswers(Store store, IOrganisations organisations) : IQuestionAnswers
{
    private const int MostFollowed = 200;

    public async Task<IReadOnlyList<AnswersInPlace>> FollowAsync(Person reader, string question, CancellationToken ct)
    {
        var noted = await NotedAsync(reader, [question], MostFollowed, ct);
        var names = await organisations.LivingNamesAsync([.. noted.Select(note => note.Organisation).Distinct()], ct);
        return
        [
            .. noted.GroupBy(note => note.Organisation).OrderByDescending(place => place.Max(note => note.At))
                .Select(place => new AnswersInPlace(
                    $"Möten i {names.GetValueOrDefault(place.Key, place.Key)}",
                    [.. place.Reverse().Select(note => new PlacedAnswer(note.Text, note.At, note.Title, MeetingsLinks.Minutes(note.Meeting)))])),
        ];
    }

    public async Task<IReadOnlyList<LevelAnswer>> SharedAsync(Person? reader, IReadOnlyCollection<string> questions, int most, CancellationToken ct) => reader is null
        ? []
        : [.. (await NotedAsync(reader, questions, most, ct)).Select(note => new LevelAnswer(note.Level, note.Meeting, note.Title, note.Text, note.At, MeetingsLinks.Minutes(note.Meeting), []))];

    private async Task<List<Noted>> NotedAsync(Person reader, IReadOnlyCollection<string> questions, int most, CancellationToken ct)
    {
        if (!reader.May(Policies.Manager))
        {
            return [];
        }

        var mine = await organisations.ReachAsync(reader, ct);
        var noted = await (
            from meeting in store.Set<LeadershipMeeting>()
            where meeting.State == MeetingState.Closed && mine.Contains(meeting.OrganisationCode)
            join item in store.Set<AgendaItem>() on meeting.Id equals item.MeetingId
            where questions.Contains(item.QuestionId) && !item.IsRemoved
            join note in store.Set<MeetingNote>() on item.Id equals note.ItemId
            where note.Text != "" || (item.RevealedAt != null && store.Set<Contribution>().Any(card => card.ItemId == item.Id))
            orderby meeting.StartsAt descending, note.Id descending
            select new { Item = item.Id, Note = new Noted(meeting.Id, meeting.Title, meeting.OrganisationCode, meeting.Level, meeting.StartsAt, note.Text) }).Take(most).ToListAsync(ct);
        var cards = await ShownAsync([.. noted.Select(one => one.Item)], ct);
        return [.. noted.Select(one => one.Note with { Text = string.Join('\n', cards[one.Item].Prepend(one.Note.Text).Where(text => text != "")) })];
    }

    // What was written in silence counts once all have seen it, without names.
    private async Task<ILookup<Guid, string>> ShownAsync(List<Guid> items, CancellationToken ct) =>
        (await store.Set<Contribution>().Where(card => items.Contains(card.ItemId) && store.Set<AgendaItem>().Any(item => item.Id == card.ItemId && item.RevealedAt != null))
            .Select(card => new { card.ItemId, card.Text }).ToListAsync(ct))
        .OrderBy(card => card.Text, SwedishOrder.Words).ToLookup(card => card.ItemId, card => card.Text);

    private sealed record Noted(Guid Meeting, string Title, string Organisation, SystemLevel Level, DateTimeOffset At, string Text);
}
