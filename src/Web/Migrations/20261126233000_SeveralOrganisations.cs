using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>
/// A cycle may belong to several organisations, and an entry that is shared with organisations names each of them. What was shared before is shared with the
/// organisation that its cycle was started in, and with no other.
/// </summary>
[DbContext(typeof(Store)), Migration("20261126233000_SeveralOrganisations")]
internal sealed class SeveralOrganisations : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "cycle_organisations",
            t => new { CycleId = t.Column<Guid>(), OrganisationCode = t.Column<string>(maxLength: 40), Since = t.Column<DateTime>() },
            constraints: c =>
            {
                c.PrimaryKey("PK_cycle_organisations", x => new { x.CycleId, x.OrganisationCode });
                c.ForeignKey("FK_cycle_organisations_cycles_CycleId", x => x.CycleId, "cycles", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_cycle_organisations_OrganisationCode", "cycle_organisations", "OrganisationCode");
        m.CreateTable(
            "entry_organisations",
            t => new { EntryId = t.Column<Guid>(), CycleId = t.Column<Guid>(), OrganisationCode = t.Column<string>(maxLength: 40) },
            constraints: c =>
            {
                c.PrimaryKey("PK_entry_organisations", x => new { x.EntryId, x.OrganisationCode });
                c.ForeignKey("FK_entry_organisations_cycle_entries_EntryId", x => x.EntryId, "cycle_entries", "Id", onDelete: ReferentialAction.Cascade);
                c.ForeignKey(
                    "FK_entry_organisations_cycle_organisations", x => new { x.CycleId, x.OrganisationCode }, "cycle_organisations", ["CycleId", "OrganisationCode"],
                    onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_entry_organisations_CycleId_OrganisationCode", "entry_organisations", ["CycleId", "OrganisationCode"]);
        m.CreateTable(
            "cycle_invitations",
            t => new
            {
                Id = t.Column<Guid>(),
                CycleId = t.Column<Guid>(),
                Email = t.Column<string>(maxLength: 256),
                AccountId = t.Column<Guid>(nullable: true),
                InvitedBy = t.Column<Guid>(),
                InvitedAt = t.Column<DateTime>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_cycle_invitations", x => x.Id);
                c.ForeignKey("FK_cycle_invitations_cycles_CycleId", x => x.CycleId, "cycles", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_cycle_invitations_CycleId_Email", "cycle_invitations", ["CycleId", "Email"], unique: true);
        m.CreateIndex("IX_cycle_invitations_AccountId", "cycle_invitations", "AccountId");
        m.Sql("""INSERT INTO cycle_organisations ("CycleId", "OrganisationCode", "Since") SELECT "Id", "OrganisationCode", "StartedAt" FROM cycles;""");
        m.Sql("""
            INSERT INTO entry_organisations ("EntryId", "CycleId", "OrganisationCode")
            SELECT e."Id", e."CycleId", c."OrganisationCode" FROM cycle_entries e JOIN cycles c ON c."Id" = e."CycleId" WHERE e."Sharing" = 'Organisation';
            """);
    }
}
