using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>The teams that have agreed to be shown in trees of spread.</summary>
[DbContext(typeof(Store)), Migration("20261126231000_ShownTeams")]
internal sealed class ShownTeams : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "shown_teams",
        t => new
        {
            CycleId = t.Column<Guid>(),
            ShownAs = t.Column<string>(maxLength: 100),
            LinksStory = t.Column<bool>(),
            ShownAt = t.Column<DateTime>(),
        },
        constraints: c =>
        {
            c.PrimaryKey("PK_shown_teams", x => x.CycleId);
            c.ForeignKey("FK_shown_teams_cycles_CycleId", x => x.CycleId, "cycles", "Id", onDelete: ReferentialAction.Cascade);
        });
}
