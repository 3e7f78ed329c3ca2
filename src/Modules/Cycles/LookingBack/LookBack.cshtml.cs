using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Running;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.LookingBack;

/// <summary>The team's own first words.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class LookBackPage(Store store, EntryReading reading, TimeProvider clock) : MemberPage(store)
{
    private const int FirstEntries = 10;

    private readonly Store _store = store;

    public CyclePlan Plan { get; private set; } = null!;

    public DateTimeOffset StartedAt { get; private set; }

    public IReadOnlyList<EntryView> Entries { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task OnGetAsync(CancellationToken ct)
    {
        var cycle = await _store.Set<LearningCycle>().WithPlan().AsNoTracking().SingleAsync(c => c.Id == Id, ct);
        (Plan, StartedAt) = (await PlanVersion.FirstAsync(_store, cycle, ct), cycle.StartedAt);
        var reader = User.RequirePerson();
        var readable = _store.EntriesReadableBy(reader).Where(entry => entry.CycleId == Id);
        Entries = await reading.ShowAsync(readable.OrderBy(entry => entry.WrittenAt).ThenBy(entry => entry.Id).Take(FirstEntries), reader, ct);
    }
}
