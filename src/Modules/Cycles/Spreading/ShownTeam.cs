using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Running;
using NaraVard.Kernel.Text;

namespace NaraVard.Cycles.Spreading;

/// <summary>
/// That a team has agreed to be shown in the trees of spread, and as what. Without a row it isn't, and to take back is to remove the row: nothing tells that there
/// was one, nor who in the team agreed.
/// </summary>
internal sealed class ShownTeam
{
    public const int LongestName = 100;

    private ShownTeam() { }

    public Guid CycleId { get; private init; }

    /// <summary>A place or another name, as the team wants to be called.</summary>
    public string ShownAs { get; private set; } = "";

    /// <summary>Whether a link leads to what the team has shared with everybody.</summary>
    public bool LinksStory { get; private set; }

    /// <summary>When the team agreed for the first time since it last took back.</summary>
    public DateTimeOffset ShownAt { get; private init; }

    /// <summary>What is wrong with a name, or null.</summary>
    public static Problem? Check(string name) => FreeText.Check("Name", name, "Skriv en plats eller ett annat namn", LongestName) ?? name switch
    {
        _ when name.Contains('\n', StringComparison.Ordinal) => new Problem.Invalid("Name", "Skriv namnet på en rad"),
        _ when ContactDetails.In(name).Count > 0 => new Problem.Invalid("Name", "Skriv en plats eller ett namn på teamet, inte en e-postadress eller ett telefonnummer"),
        _ => null,
    };

    public static Outcome<ShownTeam> Agree(Guid cycle, string name, bool linksStory, DateTimeOffset now) =>
        new ShownTeam { CycleId = cycle, ShownAt = now }.Change(name, linksStory);

    public Outcome<ShownTeam> Change(string name, bool linksStory)
    {
        if (Check(name) is { } problem)
        {
            return problem;
        }

        (ShownAs, LinksStory) = (name, linksStory);
        return this;
    }

    public static void Map(ModelBuilder model) => model.Entity<ShownTeam>(team =>
    {
        team.ToTable("shown_teams");
        team.HasKey(t => t.CycleId);
        team.Property(t => t.ShownAs).HasMaxLength(LongestName);
        team.HasOne<LearningCycle>().WithOne().HasForeignKey<ShownTeam>(t => t.CycleId).OnDelete(DeleteBehavior.Cascade);
    });
}
