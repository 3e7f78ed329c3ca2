using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>Own questions that are nominated for the national table.</summary>
[DbContext(typeof(Store)), Migration("20261127002100_Nominations")]
internal sealed class Nominations : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "nominations",
            t => new
            {
                Id = t.Column<Guid>(),
                QuestionId = t.Column<Guid>(),
                Why = t.Column<string>(maxLength: 1000),
                NominatedBy = t.Column<Guid>(),
                NominatedAt = t.Column<DateTime>(),
                State = t.Column<string>(maxLength: 40),
                DecidedBy = t.Column<Guid>(nullable: true),
                DecidedAt = t.Column<DateTime>(nullable: true),
                Refusal = t.Column<string>(maxLength: 2000, nullable: true),
                TableId = t.Column<string>(maxLength: 60, nullable: true),
                Version = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_nominations", x => x.Id);
                c.ForeignKey("FK_nominations_own_questions_QuestionId", x => x.QuestionId, "own_questions", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_nominations_QuestionId", "nominations", "QuestionId", unique: true);
        m.CreateIndex("IX_nominations_State_NominatedAt", "nominations", ["State", "NominatedAt"]);
        m.CreateIndex("IX_nominations_NominatedBy", "nominations", "NominatedBy");
    }
}
