using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Entries;

namespace NaraVard.Cycles.Organisations;

/// <summary>
/// An organisation whose people may read an entry that is shared with organisations: one of those that the cycle had when it was shared, and still has. An
/// organisation that comes along later reads nothing from before; one that leaves the cycle takes its rows along.
/// </summary>
internal sealed record EntryOrganisation(Guid EntryId, Guid CycleId, string OrganisationCode)
{
    public static void Map(ModelBuilder model) => model.Entity<EntryOrganisation>(reading =>
    {
        reading.ToTable("entry_organisations");
        reading.HasKey(r => new { r.EntryId, r.OrganisationCode });
        reading.Property(r => r.OrganisationCode).HasMaxLength(40);
        reading.HasOne<CycleEntry>().WithMany().HasForeignKey(r => r.EntryId).OnDelete(DeleteBehavior.Cascade);
        reading.HasOne<CycleOrganisation>().WithMany().HasForeignKey(r => new { r.CycleId, r.OrganisationCode }).OnDelete(DeleteBehavior.Cascade)
            .HasConstraintName("FK_entry_organisations_cycle_organisations");
    });
}
