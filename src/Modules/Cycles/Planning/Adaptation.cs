using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;

namespace NaraVard.Cycles.Planning;

/// <summary>A cycle has grown from an example or from another cycle. The link and the title it had then are never lost.</summary>
internal sealed class Adaptation
{
    private Adaptation() { }

    public Guid CycleId { get; private init; }

    /// <summary>The address of the example, or null.</summary>
    public string? ExampleSlug { get; private init; }

    /// <summary>The other cycle, or null.</summary>
    public Guid? FromCycleId { get; private init; }

    public string Title { get; private init; } = "";

    public string Kept { get; private set; } = "";

    public string Changed { get; private set; } = "";

    public static Adaptation OfExample(string slug, string title) => new() { ExampleSlug = slug, Title = title };

    public static Adaptation OfCycle(Guid cycle, string title) => new() { FromCycleId = cycle, Title = title };

    public void Tell(string kept, string changed) => (Kept, Changed) = (kept, changed);

    public static void Map(ModelBuilder model) => model.Entity<Adaptation>(adaptation =>
    {
        adaptation.ToTable("adaptations");
        adaptation.HasKey(a => a.CycleId);
        adaptation.Property(a => a.ExampleSlug).HasMaxLength(120);
        adaptation.Property(a => a.Title).HasMaxLength(300);
        adaptation.Property(a => a.Kept).HasMaxLength(FreeText.Longest);
        adaptation.Property(a => a.Changed).HasMaxLength(FreeText.Longest);
        adaptation.HasIndex(a => a.ExampleSlug);
        adaptation.HasIndex(a => a.FromCycleId);
    });
}
