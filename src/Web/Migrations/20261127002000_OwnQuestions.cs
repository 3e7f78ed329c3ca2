using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>Questions that organisations ask themselves beside the national ones, and the questions that cycles began with.</summary>
[DbContext(typeof(Store)), Migration("20261127002000_OwnQuestions")]
internal sealed class OwnQuestions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "own_questions",
            t => new
            {
                Id = t.Column<Guid>(),
                OrganisationCode = t.Column<string>(maxLength: 40),
                Level = t.Column<string>(maxLength: 40),
                Number = t.Column<int>(),
                Text = t.Column<string>(maxLength: 300),
                WrittenBy = t.Column<Guid>(),
                WrittenAt = t.Column<DateTime>(),
                RemovedAt = t.Column<DateTime>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_own_questions", x => x.Id));
        m.CreateIndex("IX_own_questions_OrganisationCode_Level_Number", "own_questions", ["OrganisationCode", "Level", "Number"], unique: true);
        m.CreateIndex("IX_own_questions_WrittenBy", "own_questions", "WrittenBy");
        m.CreateTable(
            "cycle_questions",
            t => new { CycleId = t.Column<Guid>(), QuestionId = t.Column<string>(maxLength: 60) },
            constraints: c =>
            {
                c.PrimaryKey("PK_cycle_questions", x => new { x.CycleId, x.QuestionId });
                c.ForeignKey("FK_cycle_questions_cycles_CycleId", x => x.CycleId, "cycles", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_cycle_questions_QuestionId", "cycle_questions", "QuestionId");
    }
}
