using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>All that a team decides before it tries, and every version of it.</summary>
[DbContext(typeof(Store)), Migration("20261126220000_WholePlans")]
internal sealed class WholePlans : Migration
{
    private const int Text = 10_000;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        foreach (var part in new[] { "Missing", "Gathering", "Reflecting", "Mandate", "FreedTime", "PausedRules" })
        {
            m.AddColumn<string>(part, "cycles", maxLength: Text, nullable: false, defaultValue: "");
        }

        m.AddColumn<DateOnly>("MandateUntil", "cycles", nullable: true);
        m.CreateTable(
            "cycle_plans",
            t => new
            {
                Id = t.Column<Guid>(),
                CycleId = t.Column<Guid>(),
                Round = t.Column<int>(),
                Phase = t.Column<string>(maxLength: 40),
                Json = t.Column<string>(),
                Why = t.Column<string>(maxLength: Text),
                WrittenBy = t.Column<Guid>(),
                WrittenAt = t.Column<DateTime>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_cycle_plans", x => x.Id);
                c.ForeignKey("FK_cycle_plans_cycles_CycleId", x => x.CycleId, "cycles", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_cycle_plans_CycleId_WrittenAt", "cycle_plans", ["CycleId", "WrittenAt"]);
    }
}
