using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>Which suggested patterns an editor has said don't fit an example.</summary>
[DbContext(typeof(Store)), Migration("20261126210001_DismissedSuggestions")]
internal sealed class DismissedSuggestions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "dismissed_suggestions",
            t => new { PatternId = t.Column<Guid>(), ExampleId = t.Column<Guid>(), DismissedBy = t.Column<Guid>(), DismissedAt = t.Column<DateTime>() },
            constraints: c =>
            {
                c.PrimaryKey("PK_dismissed_suggestions", x => new { x.ExampleId, x.PatternId });
                c.ForeignKey("FK_dismissed_suggestions_content_items_ExampleId", x => x.ExampleId, "content_items", "Id", onDelete: ReferentialAction.Cascade);
                c.ForeignKey("FK_dismissed_suggestions_content_items_PatternId", x => x.PatternId, "content_items", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_dismissed_suggestions_PatternId", "dismissed_suggestions", "PatternId");
    }
}
