using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>What lies in private drawers is sealed in a table of its own. Older texts are moved there at the start of the cycles' module.</summary>
[DbContext(typeof(Store)), Migration("20261126012000_DrawerTexts")]
internal sealed class DrawerTexts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "drawer_texts",
            t => new { EntryId = t.Column<Guid>(), AuthorId = t.Column<Guid>(), Sealed = t.Column<byte[]>() },
            constraints: c =>
            {
                c.PrimaryKey("PK_drawer_texts", x => x.EntryId);
                c.ForeignKey("FK_drawer_texts_cycle_entries_EntryId", x => x.EntryId, "cycle_entries", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_drawer_texts_AuthorId", "drawer_texts", "AuthorId");
    }
}
