using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>Questions that one level hands to another, what they are answered together with, and the answers.</summary>
[DbContext(typeof(Store)), Migration("20261127001000_LiftedQuestions")]
internal sealed class LiftedQuestions : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "lift_bundles",
            t => new
            {
                Id = t.Column<Guid>(),
                ReceiverCode = t.Column<string>(maxLength: 40),
                Level = t.Column<string>(maxLength: 40),
                BegunAt = t.Column<DateTime>(),
                Waits = t.Column<bool>(),
                StandsSince = t.Column<DateTime>(),
                AnswerDay = t.Column<DateOnly>(nullable: true),
                IsBegun = t.Column<bool>(),
                StandsAlone = t.Column<bool>(),
                CycleId = t.Column<Guid>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_lift_bundles", x => x.Id));
        m.CreateIndex("IX_lift_bundles_ReceiverCode_Waits_StandsSince", "lift_bundles", ["ReceiverCode", "Waits", "StandsSince"]);
        m.CreateIndex("IX_lift_bundles_CycleId", "lift_bundles", "CycleId");
        m.CreateTable(
            "lifted_questions",
            t => new
            {
                Id = t.Column<Guid>(),
                Source = t.Column<string>(maxLength: 40),
                SourceId = t.Column<Guid>(),
                FromLevel = t.Column<string>(maxLength: 40),
                Text = t.Column<string>(maxLength: 2000),
                BundleId = t.Column<Guid>(),
                SentAt = t.Column<DateTime>(),
                SentBy = t.Column<Guid>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_lifted_questions", x => x.Id);
                c.ForeignKey("FK_lifted_questions_lift_bundles_BundleId", x => x.BundleId, "lift_bundles", "Id", onDelete: ReferentialAction.Restrict);
            });
        m.CreateIndex("IX_lifted_questions_BundleId", "lifted_questions", "BundleId");
        m.CreateIndex("IX_lifted_questions_Source_SourceId", "lifted_questions", ["Source", "SourceId"]);
        m.CreateIndex("IX_lifted_questions_SentBy", "lifted_questions", "SentBy");
        m.CreateTable(
            "lift_additions",
            t => new { Id = t.Column<Guid>(), QuestionId = t.Column<Guid>(), Text = t.Column<string>(maxLength: 1000), WrittenAt = t.Column<DateTime>(), WrittenBy = t.Column<Guid>() },
            constraints: c =>
            {
                c.PrimaryKey("PK_lift_additions", x => x.Id);
                c.ForeignKey("FK_lift_additions_lifted_questions_QuestionId", x => x.QuestionId, "lifted_questions", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_lift_additions_QuestionId", "lift_additions", "QuestionId");
        m.CreateIndex("IX_lift_additions_WrittenBy", "lift_additions", "WrittenBy");
        m.CreateTable(
            "lift_answers",
            t => new
            {
                Id = t.Column<Guid>(),
                BundleId = t.Column<Guid>(),
                Kind = t.Column<string>(maxLength: 40),
                Text = t.Column<string>(maxLength: 3000),
                WrittenAt = t.Column<DateTime>(),
                WrittenBy = t.Column<Guid>(),
                PublicQuestion = t.Column<string>(maxLength: 500),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_lift_answers", x => x.Id);
                c.ForeignKey("FK_lift_answers_lift_bundles_BundleId", x => x.BundleId, "lift_bundles", "Id", onDelete: ReferentialAction.Restrict);
            });
        m.CreateIndex("IX_lift_answers_BundleId_WrittenAt", "lift_answers", ["BundleId", "WrittenAt"]);
        m.CreateIndex("IX_lift_answers_WrittenBy", "lift_answers", "WrittenBy");
    }
}
