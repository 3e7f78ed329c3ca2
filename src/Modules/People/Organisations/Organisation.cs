using Microsoft.EntityFrameworkCore;

namespace NaraVard.People.Organisations;

/// <summary>A region, municipality, agency, university or another organisation. The code is its key everywhere.</summary>
internal sealed class Organisation
{
    public required string Code { get; init; }

    public required string Name { get; set; }

    /// <summary>As in <c>content/data/organisations.csv</c>: region, municipality, agency, university …</summary>
    public required string Kind { get; set; }

    public required SystemLevel Level { get; set; }

    /// <summary>The region in which a municipality lies. It does not govern it.</summary>
    public string? ParentCode { get; set; }

    public static void Map(ModelBuilder model) => model.Entity<Organisation>(organisation =>
    {
        organisation.ToTable("organisations");
        organisation.HasKey(o => o.Code);
        organisation.Property(o => o.Code).HasMaxLength(40);
        organisation.Property(o => o.Name).HasMaxLength(200);
        organisation.Property(o => o.Kind).HasMaxLength(40);
        organisation.Property(o => o.ParentCode).HasMaxLength(40);
        organisation.HasIndex(o => o.Name);
    });
}
