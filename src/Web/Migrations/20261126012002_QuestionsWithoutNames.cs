using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>Questions that a team answers without names. The answers point to nothing, and nothing points to an answer.</summary>
[DbContext(typeof(Store)), Migration("20261126012002_QuestionsWithoutNames")]
internal sealed class QuestionsWithoutNames : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "anonymous_answers",
            t => new { QuestionId = t.Column<Guid>(), Enough = t.Column<int>(), IsOpen = t.Column<bool>(), Json = t.Column<string>(), Version = t.Column<int>() },
            constraints: c => c.PrimaryKey("PK_anonymous_answers", x => x.QuestionId));
        m.CreateTable(
            "team_questions",
            t => new
            {
                Id = t.Column<Guid>(),
                CycleId = t.Column<Guid>(),
                AskedBy = t.Column<Guid>(),
                AskedAt = t.Column<DateTime>(),
                Text = t.Column<string>(maxLength: 500),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_team_questions", x => x.Id);
                c.ForeignKey("FK_team_questions_cycles_CycleId", x => x.CycleId, "cycles", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_team_questions_CycleId_AskedAt", "team_questions", ["CycleId", "AskedAt"]);
    }
}
