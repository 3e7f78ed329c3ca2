using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.Meetings.Joining;

namespace NaraVard.Meetings.Room;

/// <summary>What was written in silence and then shown to all, by question. What was never shown is never read here.</summary>
internal sealed class ReadCards(Store store)
{
    /// <returns>By the question's id: each group with its cards, those that are in none last with "" for a name.</returns>
    public async Task<ILookup<Guid, ShownGroup>> RunAsync(Guid meeting, CancellationToken ct)
    {
        var cards = await (
            from c in store.Set<Contribution>()
            join i in store.Set<AgendaItem>() on c.ItemId equals i.Id
            from p in store.Set<Participant>().Where(p => p.Id == c.ParticipantId).DefaultIfEmpty()
            from g in store.Set<ContributionGroup>().Where(g => g.Id == c.GroupId).DefaultIfEmpty()
            where c.MeetingId == meeting && i.RevealedAt != null
            select new { c.ItemId, c.Text, By = p == null ? "" : p.Name, Group = g == null ? "" : g.Name, Place = g == null ? int.MaxValue : g.Position }).ToListAsync(ct);
        return cards.GroupBy(card => (card.ItemId, card.Place, card.Group)).OrderBy(group => group.Key.Place)
            .ToLookup(
                group => group.Key.ItemId,
                group => new ShownGroup(group.Key.Group, [.. group.OrderBy(card => card.By, SwedishOrder.Words).ThenBy(card => card.Text, SwedishOrder.Words).Select(card => card.By == "" ? card.Text : $"{card.Text} – {card.By}")]));
    }
}

/// <summary>Cards that belong together, as lines: with the name when it was promised that names would be shown.</summary>
internal sealed record ShownGroup(string Name, IReadOnlyList<string> Lines);
