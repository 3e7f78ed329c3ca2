using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;
using NaraVard.Kernel.Text;
using NaraVard.Meetings.Joining;

namespace NaraVard.Meetings.Room;

/// <summary>What was written in a room and never shown to anybody goes some time after the meeting, with the keys that let people in and kept them from writing twice.</summary>
internal sealed class ForgetUnshown(Store store) : IForget
{
    public static readonly RetentionRule Rule = new(
        "UnshownCards", 90, "Det du har skrivit i tystnad i ett möte, när det aldrig har visats", "efter mötet",
        "Så att mötet kan öppnas igen om ni inte hann visa svaren.");

    public async Task<int> RunAsync(DateTimeOffset before, int most, CancellationToken ct)
    {
        var over = store.Set<LeadershipMeeting>().Where(m => m.StartsAt < before);
        var hidden = store.Set<AgendaItem>().Where(i => i.RevealedAt == null && over.Any(m => m.Id == i.MeetingId));
        var cards = await store.Set<Contribution>().Where(c => hidden.Any(i => i.Id == c.ItemId)).OrderBy(c => c.Id).Take(most).ExecuteDeleteAsync(ct);
        var lists = await store.Set<AnonymousAnswers>().Where(a => hidden.Any(i => i.Id == a.QuestionId)).OrderBy(a => a.QuestionId).Take(most).ExecuteDeleteAsync(ct);
        var sent = await store.Set<SentKey>().Where(k => over.Any(m => m.Id == k.MeetingId)).OrderBy(k => k.MeetingId).ThenBy(k => k.Key).Take(most).ExecuteDeleteAsync(ct);
        var keys = await store.Set<Participant>().Where(p => p.KeyHash != "" && over.Any(m => m.Id == p.MeetingId)).OrderBy(p => p.Id).Take(most)
            .ExecuteUpdateAsync(set => set.SetProperty(p => p.KeyHash, ""), ct);
        return new[] { cards, lists, sent, keys }.Max();
    }
}
