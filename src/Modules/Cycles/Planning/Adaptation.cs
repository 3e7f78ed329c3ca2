using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;

namespace NaraVard.Cycles.Planning;

/// <summary>A cycle has grown from an example or from another cycle. The link and the title it had then are never lost.</summary>
internal sealed class Adaptation
{
    private readonly List<AdaptationPart> _parts = [];

    private Adaptation() { }

    public Guid CycleId { get; private init; }

    /// <summary>The address of the example, or null.</summary>
    public string? ExampleSlug { get; private init; }

    /// <summary>The other cycle, or null.</summary>
    public Guid? FromCycleId { get; private init; }

    public string Title { get; private init; } = "";

    public string Kept { get; private set; } = "";

    public string Changed { get; private set; } = "";

    /// <summary>What the team has added that wasn't there.</summary>
    public string Added { get; private set; } = "";

    /// <summary>The parts of the example that the team has told of.</summary>
    public IReadOnlyList<AdaptationPart> Parts => _parts;

    /// <summary>What is told of it now, in the order of the sections; the parts must be loaded.</summary>
    public AdaptationTelling Telling => new(Kept, Changed, Added, [.. _parts.OrderBy(part => part.Section, StringComparer.Ordinal).ThenBy(part => part.Key, StringComparer.Ordinal).Select(part => part.Told)]);

    public static Adaptation OfExample(string slug, string title) => new() { ExampleSlug = slug, Title = title };

    public static Adaptation OfCycle(Guid cycle, string title) => new() { FromCycleId = cycle, Title = title };

    /// <summary>Tells anew what became of it. A part that is no longer told of is left untold.</summary>
    public Outcome<Adaptation> Tell(AdaptationTelling telling)
    {
        if (telling.Check() is { } problem)
        {
            return problem;
        }

        (Kept, Changed, Added) = (telling.Kept, telling.Changed, telling.Added);
        var told = telling.Parts.ToDictionary(part => part.Key);
        _parts.RemoveAll(part => !told.ContainsKey(part.Key));
        _parts.ForEach(part => part.Tell(told[part.Key]));
        _parts.AddRange(told.Values.ExceptBy(_parts.Select(part => part.Key), part => part.Key).Select(part => new AdaptationPart(CycleId, part)));
        return this;
    }

    public static void Map(ModelBuilder model) => model.Entity<Adaptation>(adaptation =>
    {
        adaptation.ToTable("adaptations");
        adaptation.HasKey(a => a.CycleId);
        adaptation.Property(a => a.ExampleSlug).HasMaxLength(120);
        adaptation.Property(a => a.Title).HasMaxLength(300);
        adaptation.Property(a => a.Kept).HasMaxLength(FreeText.Longest);
        adaptation.Property(a => a.Changed).HasMaxLength(FreeText.Longest);
        adaptation.Ignore(a => a.Telling);
        adaptation.Property(a => a.Added).HasMaxLength(FreeText.Longest).HasDefaultValue("");
        adaptation.HasMany(a => a.Parts).WithOne().HasForeignKey(p => p.CycleId);
        adaptation.HasIndex(a => a.ExampleSlug);
        adaptation.HasIndex(a => a.FromCycleId);
    });
}
