using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.Library.Contracts;

namespace NaraVard.Cycles.Planning;

/// <summary>What became of a part of the example.</summary>
internal enum PartFate
{
    Kept,
    Changed,
    LeftOut,
}

/// <summary>How a change came about.</summary>
internal enum ChangeCause
{
    /// <summary>The team chose it.</summary>
    Planned,

    /// <summary>The team had to.</summary>
    Forced,
}

/// <summary>What a team tells of a part of the example that its cycle has grown from.</summary>
/// <param name="Key">The part's key in <see cref="ExamplePart"/>.</param>
/// <param name="Section">The heading it stands under.</param>
/// <param name="Text">Its words when the team told.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="Why">Why, in the team's words; may be empty.</param>
/// <param name="Cause">Whether it was chosen or forced; null when it was kept, or isn't said.</param>
internal sealed record ToldPart(string Key, string Section, string Text, PartFate Fate, string Why, ChangeCause? Cause);

/// <summary>A part of the example and what the team tells of it now. What they told before is in the versions of the plan.</summary>
internal sealed class AdaptationPart
{
    private AdaptationPart() { }

    public AdaptationPart(Guid cycle, ToldPart told)
    {
        (CycleId, Key) = (cycle, told.Key);
        Tell(told);
    }

    public Guid CycleId { get; private init; }

    public string Key { get; private init; } = "";

    public string Section { get; private set; } = "";

    public string Text { get; private set; } = "";

    public PartFate Fate { get; private set; }

    public string Why { get; private set; } = "";

    public ChangeCause? Cause { get; private set; }

    public ToldPart Told => new(Key, Section, Text, Fate, Why, Cause);

    public void Tell(ToldPart told) => (Section, Text, Fate, Why, Cause) = (told.Section, told.Text, told.Fate, told.Why, told.Fate == PartFate.Kept ? null : told.Cause);

    public static void Map(ModelBuilder model) => model.Entity<AdaptationPart>(part =>
    {
        part.ToTable("adaptation_parts");
        part.HasKey(p => new { p.CycleId, p.Key });
        part.Property(p => p.Key).HasMaxLength(20);
        part.Property(p => p.Section).HasMaxLength(60);
        part.Property(p => p.Text).HasMaxLength(ExamplePart.Longest);
        part.Property(p => p.Why).HasMaxLength(FreeText.Longest);
        part.Ignore(p => p.Told);
    });
}

internal static class PartFates
{
    public static IReadOnlyList<PartFate> All { get; } = Enum.GetValues<PartFate>();

    public static string Name(this PartFate fate) => fate switch
    {
        PartFate.Kept => "Behållen",
        PartFate.Changed => "Ändrad",
        _ => "Utelämnad",
    };

    public static string Name(this ChangeCause cause) => cause == ChangeCause.Planned ? "Vi valde det" : "Vi var tvungna";
}
