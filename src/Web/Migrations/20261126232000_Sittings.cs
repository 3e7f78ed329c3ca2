using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>Entries that a team makes sense of together: what is on the table, each one's sealed sorting until all are shown, the team's groups, and the entries behind an insight.</summary>
[DbContext(typeof(Store)), Migration("20261126232000_Sittings")]
internal sealed class Sittings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "sittings",
            t => new
            {
                Id = t.Column<Guid>(),
                CycleId = t.Column<Guid>(),
                Round = t.Column<int>(),
                BegunAt = t.Column<DateTime>(),
                RevealedAt = t.Column<DateTime>(nullable: true),
                Size = t.Column<int>(),
                Shown = t.Column<byte[]>(),
                Version = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_sittings", x => x.Id);
                c.ForeignKey("FK_sittings_cycles_CycleId", x => x.CycleId, "cycles", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_sittings_CycleId_BegunAt", "sittings", ["CycleId", "BegunAt"]);
        m.CreateTable(
            "sitting_entries",
            t => new { SittingId = t.Column<Guid>(), Number = t.Column<int>(), EntryId = t.Column<Guid>(), GroupNumber = t.Column<int>() },
            constraints: c =>
            {
                c.PrimaryKey("PK_sitting_entries", x => new { x.SittingId, x.Number });
                c.ForeignKey("FK_sitting_entries_cycle_entries_EntryId", x => x.EntryId, "cycle_entries", "Id", onDelete: ReferentialAction.Cascade);
                c.ForeignKey("FK_sitting_entries_sittings_SittingId", x => x.SittingId, "sittings", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_sitting_entries_EntryId", "sitting_entries", "EntryId");
        m.CreateTable(
            "sitting_groups",
            t => new { SittingId = t.Column<Guid>(), Number = t.Column<int>(), Name = t.Column<string>(maxLength: 120) },
            constraints: c =>
            {
                c.PrimaryKey("PK_sitting_groups", x => new { x.SittingId, x.Number });
                c.ForeignKey("FK_sitting_groups_sittings_SittingId", x => x.SittingId, "sittings", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateTable(
            "placings",
            t => new { SittingId = t.Column<Guid>(), AccountId = t.Column<Guid>(), Sealed = t.Column<byte[]>(), Version = t.Column<int>() },
            constraints: c =>
            {
                c.PrimaryKey("PK_placings", x => new { x.SittingId, x.AccountId });
                c.ForeignKey("FK_placings_sittings_SittingId", x => x.SittingId, "sittings", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_placings_AccountId", "placings", "AccountId");
        m.CreateTable(
            "entry_sources",
            t => new { InsightId = t.Column<Guid>(), SourceId = t.Column<Guid>() },
            constraints: c =>
            {
                c.PrimaryKey("PK_entry_sources", x => new { x.InsightId, x.SourceId });
                c.ForeignKey("FK_entry_sources_cycle_entries_InsightId", x => x.InsightId, "cycle_entries", "Id", onDelete: ReferentialAction.Cascade);
                c.ForeignKey("FK_entry_sources_cycle_entries_SourceId", x => x.SourceId, "cycle_entries", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_entry_sources_SourceId", "entry_sources", "SourceId");
    }
}
