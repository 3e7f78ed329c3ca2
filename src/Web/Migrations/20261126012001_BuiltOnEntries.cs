using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>What others have built on an entry: the examples that took it in and the cycles that grew out of it. And who in a cycle is its learning support.</summary>
[DbContext(typeof(Store)), Migration("20261126012001_BuiltOnEntries")]
internal sealed class BuiltOnEntries : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.AddColumn<string>("Role", "cycle_members", maxLength: 40, nullable: false, defaultValue: "Member");
        m.CreateTable(
            "offered_entries",
            t => new { ItemId = t.Column<Guid>(), EntryId = t.Column<Guid>() },
            constraints: c =>
            {
                c.PrimaryKey("PK_offered_entries", x => new { x.ItemId, x.EntryId });
                c.ForeignKey("FK_offered_entries_example_offers_ItemId", x => x.ItemId, "example_offers", "ItemId", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_offered_entries_EntryId", "offered_entries", "EntryId");
        m.CreateTable(
            "entry_seeds",
            t => new { EntryId = t.Column<Guid>(), CycleId = t.Column<Guid>() },
            constraints: c =>
            {
                c.PrimaryKey("PK_entry_seeds", x => new { x.EntryId, x.CycleId });
                c.ForeignKey("FK_entry_seeds_cycle_entries_EntryId", x => x.EntryId, "cycle_entries", "Id", onDelete: ReferentialAction.Cascade);
                c.ForeignKey("FK_entry_seeds_cycles_CycleId", x => x.CycleId, "cycles", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_entry_seeds_CycleId", "entry_seeds", "CycleId");
    }
}
