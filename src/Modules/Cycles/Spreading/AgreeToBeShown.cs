using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Spreading;

/// <summary>A member agrees for the team to be shown in the trees of spread, or changes as what.</summary>
internal sealed class AgreeToBeShown(Store store, TimeProvider clock)
{
    /// <param name="by">The member.</param>
    /// <param name="cycle">The team's cycle.</param>
    /// <param name="name">A place or another name.</param>
    /// <param name="linksStory">Whether a link leads to what the team has shared with everybody.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<Outcome<ShownTeam>> RunAsync(Person by, Guid cycle, string name, bool linksStory, CancellationToken ct)
    {
        if (!await store.CyclesRunBy(by).AnyAsync(c => c.Id == cycle, ct))
        {
            return new Problem.NotFound();
        }

        var (before, clean) = (await store.Set<ShownTeam>().SingleOrDefaultAsync(team => team.CycleId == cycle, ct), FreeText.Clean(name));
        var agreed = before?.Change(clean, linksStory) ?? ShownTeam.Agree(cycle, clean, linksStory, clock.GetUtcNow());
        if (agreed.Problem is not null)
        {
            return agreed;
        }

        if (before is null)
        {
            store.Add(agreed.Value);
        }

        return await store.SaveAsync("Någon i teamet svarade samtidigt. Ladda om sidan och se vad som gäller.", ct) ?? agreed;
    }
}
