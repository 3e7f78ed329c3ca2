using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>Finds what has been answered to a question, and the meetings that have it on the agenda.</summary>
[DbContext(typeof(Store)), Migration("20261127002200_QuestionsInUse")]
internal sealed class QuestionsInUse : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateIndex("IX_cycle_entries_QuestionId_CycleId", "cycle_entries", ["QuestionId", "CycleId"]);
        migrationBuilder.CreateIndex("IX_meeting_items_QuestionId", "meeting_items", "QuestionId");
    }
}
