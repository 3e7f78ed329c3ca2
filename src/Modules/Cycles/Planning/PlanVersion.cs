using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Running;
using NaraVard.Kernel.Text;

namespace NaraVard.Cycles.Planning;

/// <summary>A team's plan as it was written once. Kept with every change.</summary>
internal sealed class PlanVersion
{
    private PlanVersion() { }

    /// <param name="cycle">The cycle, with the plan to keep; themes and what it has grown from must be loaded.</param>
    /// <param name="why">Why it was changed; may be empty.</param>
    /// <param name="by">Who wrote it.</param>
    /// <param name="at">When.</param>
    public PlanVersion(LearningCycle cycle, string why, Guid by, DateTimeOffset at)
    {
        (Id, CycleId, Round, Phase) = (Guid.CreateVersion7(at), cycle.Id, cycle.Round, cycle.Phase);
        (Json, Why, WrittenBy, WrittenAt) = (JsonSerializer.Serialize(cycle.AsPlanned()), why, by, at);
    }

    public Guid Id { get; private init; }

    public Guid CycleId { get; private init; }

    public int Round { get; private init; }

    public CyclePhase Phase { get; private init; }

    public string Json { get; private init; } = "";

    public string Why { get; private init; } = "";

    public Guid WrittenBy { get; private init; }

    public DateTimeOffset WrittenAt { get; private init; }

    public CyclePlan Plan => JsonSerializer.Deserialize<CyclePlan>(Json)!;

    /// <summary>The plan as the team first wrote it; what it says now for a cycle from before versions were kept.</summary>
    public static async Task<CyclePlan> FirstAsync(Store store, LearningCycle cycle, CancellationToken ct) =>
        (await store.Set<PlanVersion>().AsNoTracking().Where(version => version.CycleId == cycle.Id).OrderBy(version => version.WrittenAt).FirstOrDefaultAsync(ct))?.Plan ?? cycle.AsPlanned();

    /// <summary>Keeps what the plan of a cycle says as its first version, when it is from before versions were kept. Nobody wrote down who wrote it.</summary>
    public static async Task KeepFirstAsync(Store store, PlanVersion first, CancellationToken ct)
    {
        if (!await store.Set<PlanVersion>().AnyAsync(version => version.CycleId == first.CycleId, ct))
        {
            store.Add(first);
        }
    }

    public static void Map(ModelBuilder model) => model.Entity<PlanVersion>(version =>
    {
        version.ToTable("cycle_plans");
        version.Property(v => v.Why).HasMaxLength(FreeText.Longest);
        version.Ignore(v => v.Plan);
        version.HasOne<LearningCycle>().WithMany().HasForeignKey(v => v.CycleId).OnDelete(DeleteBehavior.Cascade);
        version.HasIndex(v => new { v.CycleId, v.WrittenAt });
    });
}

internal static class PlanReading
{
    /// <summary>With all that <see cref="LearningCycle.AsPlanned"/> and a change of the plan need.</summary>
    public static IQueryable<LearningCycle> WithPlan(this IQueryable<LearningCycle> cycles) => cycles.Include(cycle => cycle.Themes).Include(cycle => cycle.GrownFrom!.Parts);
}
