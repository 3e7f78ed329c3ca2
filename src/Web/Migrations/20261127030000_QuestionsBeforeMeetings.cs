using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>Questions before the meetings of a series.</summary>
[DbContext(typeof(Store)), Migration("20261127030000_QuestionsBeforeMeetings")]
internal sealed class QuestionsBeforeMeetings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<Guid>("MeetingId", "reflection_prompts", nullable: true);
        migrationBuilder.CreateTable(
            "prompt_series_rhythms",
            t => new
            {
                SeriesId = t.Column<Guid>(),
                DaysBefore = t.Column<int>(),
                Time = t.Column<TimeOnly>(),
                IsOver = t.Column<bool>(),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_prompt_series_rhythms", x => x.SeriesId));
    }
}
