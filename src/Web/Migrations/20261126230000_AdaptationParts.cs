using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>What a team kept, changed, left out and added of the example that its cycle has grown from; and the words of a question that stands in no table.</summary>
[DbContext(typeof(Store)), Migration("20261126230000_AdaptationParts")]
internal sealed class AdaptationParts : Migration
{
    private const int Text = 10_000;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.AddColumn<string>("Added", "adaptations", maxLength: Text, nullable: false, defaultValue: "");
        m.AddColumn<string>("QuestionText", "cycle_entries", maxLength: 1000, nullable: true);
        m.CreateTable(
            "adaptation_parts",
            t => new
            {
                CycleId = t.Column<Guid>(),
                Key = t.Column<string>(maxLength: 20),
                Section = t.Column<string>(maxLength: 60),
                Text = t.Column<string>(maxLength: 600),
                Fate = t.Column<string>(maxLength: 40),
                Why = t.Column<string>(maxLength: Text),
                Cause = t.Column<string>(maxLength: 40, nullable: true),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_adaptation_parts", x => new { x.CycleId, x.Key });
                c.ForeignKey("FK_adaptation_parts_adaptations_CycleId", x => x.CycleId, "adaptations", "CycleId", onDelete: ReferentialAction.Cascade);
            });
    }
}
