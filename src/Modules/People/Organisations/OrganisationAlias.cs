using Microsoft.EntityFrameworkCore;

namespace NaraVard.People.Organisations;

/// <summary>Another name of an organisation: a brand, a short or a former name, or one that an editor has added.</summary>
internal sealed class OrganisationAlias
{
    public const int Longest = 200;

    public required string Code { get; init; }

    public required string Alias { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<OrganisationAlias>(alias =>
    {
        alias.ToTable("organisation_aliases");
        alias.HasKey(a => new { a.Code, a.Alias });
        alias.Property(a => a.Code).HasMaxLength(40);
        alias.Property(a => a.Alias).HasMaxLength(Longest);
        alias.HasOne<Organisation>().WithMany().HasForeignKey(a => a.Code).OnDelete(DeleteBehavior.Cascade);
    });
}
