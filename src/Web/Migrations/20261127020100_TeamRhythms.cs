using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>Rhythms that teams agree on, and gaps that grow while answers stay alike.</summary>
[DbContext(typeof(Store)), Migration("20261127020100_TeamRhythms")]
internal sealed class TeamRhythms : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.AddColumn<int>("Gap", "prompt_schedules", nullable: false, defaultValue: 1);
        m.AddColumn<string>("GapPhase", "prompt_schedules", maxLength: 40, nullable: true);
        m.AddColumn<bool>("FollowsTeam", "prompt_schedules", nullable: false, defaultValue: false);
        m.CreateIndex("IX_prompt_schedules_CycleId", "prompt_schedules", "CycleId");
        m.CreateTable(
            "prompt_team_rhythms",
            t => new
            {
                CycleId = t.Column<Guid>(),
                Rhythm = t.Column<string>(maxLength: 40),
                Weekday = t.Column<string>(maxLength: 40),
                Time = t.Column<TimeOnly>(),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_prompt_team_rhythms", x => x.CycleId));
    }
}
