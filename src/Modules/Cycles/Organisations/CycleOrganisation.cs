using Microsoft.EntityFrameworkCore;

namespace NaraVard.Cycles.Organisations;

/// <summary>An organisation that a cycle belongs to: where it was started, or one that has come along.</summary>
internal sealed record CycleOrganisation(Guid CycleId, string OrganisationCode, DateTimeOffset Since)
{
    public static void Map(ModelBuilder model) => model.Entity<CycleOrganisation>(organisation =>
    {
        organisation.ToTable("cycle_organisations");
        organisation.HasKey(o => new { o.CycleId, o.OrganisationCode });
        organisation.Property(o => o.OrganisationCode).HasMaxLength(40);
        organisation.HasIndex(o => o.OrganisationCode);
    });
}
