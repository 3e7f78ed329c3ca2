using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Running;
using NaraVard.Kernel.Text;

namespace NaraVard.Cycles.Connect;

/// <summary>
/// What a team lets other teams see of its cycle, so that they can meet. It is a copy of the plan: what others see is what the team has looked at, whatever
/// the plan says later. Its id is its own, since the cycle's would lead to those who have shared something there under their names.
/// </summary>
internal sealed class TeamSign : IVersioned
{
    private const char Between = ' ';

    private TeamSign() { }

    public Guid Id { get; private init; }

    public Guid CycleId { get; private init; }

    public string Title { get; private set; } = "";

    public string Purpose { get; private set; } = "";

    /// <summary>The keys of the themes with a blank between.</summary>
    public string Themes { get; private set; } = "";

    public SystemLevel Level { get; private set; }

    /// <summary>Where the team is, when it wants that to be seen; otherwise empty.</summary>
    public string Place { get; private set; } = "";

    public int Version { get; set; }

    public IReadOnlyList<string> ThemeKeys => Themes.Split(Between, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>A sign for a cycle with nothing on it yet.</summary>
    public static TeamSign For(Guid cycle) => new() { Id = Guid.NewGuid(), CycleId = cycle };

    /// <summary>Writes on it what the plan says.</summary>
    /// <param name="plan">The plan, which the team has looked at.</param>
    /// <param name="showsPlace">Whether the place may be seen.</param>
    public TeamSign Show(CyclePlan plan, bool showsPlace)
    {
        (Title, Purpose, Level) = (plan.Title, plan.Purpose, plan.Level!.Value);
        (Themes, Place) = (string.Join(Between, plan.Themes.Order(StringComparer.Ordinal)), showsPlace ? plan.Place : "");
        return this;
    }

    /// <summary>Whether it says what the plan says.</summary>
    public bool IsLike(CyclePlan plan) =>
        (Title, Purpose, Level) == (plan.Title, plan.Purpose, plan.Level!.Value) && ThemeKeys.ToHashSet().SetEquals(plan.Themes) && (Place == "" || Place == plan.Place);

    public static void Map(ModelBuilder model) => model.Entity<TeamSign>(sign =>
    {
        sign.ToTable("team_signs");
        sign.Property(s => s.Title).HasMaxLength(CyclePlan.LongestLine);
        sign.Property(s => s.Purpose).HasMaxLength(FreeText.Longest);
        sign.Property(s => s.Themes).HasMaxLength(2500);
        sign.Property(s => s.Place).HasMaxLength(CyclePlan.LongestLine);
        sign.Ignore(s => s.ThemeKeys);
        sign.HasOne<LearningCycle>().WithMany().HasForeignKey(s => s.CycleId).OnDelete(DeleteBehavior.Cascade);
        sign.HasIndex(s => s.CycleId).IsUnique();
    });
}
