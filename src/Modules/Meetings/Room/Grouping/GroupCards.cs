using Microsoft.EntityFrameworkCore;
using NaraVard.Meetings.Live;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Room.Grouping;

/// <summary>Keeps which cards of a question belong together, and what each group is about.</summary>
internal sealed class GroupCards(Store store, IOrganisations organisations, RoomSignal signal)
{
    private static readonly Problem.Conflict Overtaken =
        new("Någon annan ändrade grupperna samtidigt. Det du gjorde står kvar här. Sparar du igen gäller det som står här.");

    /// <param name="by">A manager of the meeting's organisation.</param>
    /// <param name="id">The meeting.</param>
    /// <param name="item">The question.</param>
    /// <param name="table">The piles that were chosen; a pile without cards is left out.</param>
    /// <param name="seen">The number of the agenda that was on the page.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Outcome<Guid>> RunAsync(Person by, Guid id, Guid item, CardTable table, int seen, CancellationToken ct)
    {
        var mine = await organisations.ReachAsync(by, ct);
        var meeting = await store.Set<LeadershipMeeting>().Include(m => m.Items).SingleOrDefaultAsync(m => m.Id == id && mine.Contains(m.OrganisationCode), ct);
        if (meeting?.Items.FirstOrDefault(i => i.Id == item) is not { RevealedAt: not null } question)
        {
            return new Problem.NotFound();
        }

        if (meeting.AgendaNumber != seen)
        {
            return Overtaken;
        }

        if (meeting.Regroup().Problem is { } closed)
        {
            return closed;
        }

        var cards = await store.Set<Contribution>().Where(c => c.ItemId == item).ToListAsync(ct);
        store.RemoveRange(await store.Set<ContributionGroup>().Where(g => g.ItemId == item).ToListAsync(ct));
        cards.ForEach(card => card.Put(null));
        foreach (var pile in cards.GroupBy(card => table.Pile.GetValueOrDefault(card.Id)).Where(pile => pile.Key is > 0 and <= ContributionGroup.Most).OrderBy(pile => pile.Key))
        {
            var group = ContributionGroup.Named(question, table.Names.GetValueOrDefault(pile.Key), pile.Key);
            if (group.Problem is { } problem)
            {
                return problem.Naming(_ => $"Names[{pile.Key}]");
            }

            store.Add(group.Value);
            pile.ToList().ForEach(card => card.Put(group.Value.Id));
        }

        return await signal.SaveAsync(id, id, Overtaken, ct);
    }
}
