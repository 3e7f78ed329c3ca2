using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

[DbContext(typeof(Store)), Migration("20261123000500_Prompts")]
internal sealed class Prompts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "prompt_hours",
            t => new
            {
                AccountId = t.Column<Guid>(),
                Days = t.Column<int>(),
                From = t.Column<TimeOnly>(),
                Until = t.Column<TimeOnly>(),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_prompt_hours", x => x.AccountId));
        m.CreateTable(
            "prompt_schedules",
            t => new
            {
                Id = t.Column<Guid>(),
                AccountId = t.Column<Guid>(),
                CycleId = t.Column<Guid>(),
                Rhythm = t.Column<string>(maxLength: 40),
                Weekday = t.Column<string>(maxLength: 40),
                Time = t.Column<TimeOnly>(),
                Occurrence = t.Column<DateOnly>(),
                NextAt = t.Column<DateTime>(nullable: true),
                Asked = t.Column<DateOnly>(nullable: true),
                PausedUntil = t.Column<DateOnly>(nullable: true),
                FirstPromptId = t.Column<Guid>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_prompt_schedules", x => x.Id));
        m.CreateIndex("IX_prompt_schedules_AccountId_CycleId", "prompt_schedules", ["AccountId", "CycleId"], unique: true);
        m.CreateIndex("IX_prompt_schedules_NextAt", "prompt_schedules", "NextAt");
        m.CreateTable(
            "reflection_prompts",
            t => new
            {
                Id = t.Column<Guid>(),
                ScheduleId = t.Column<Guid>(),
                AccountId = t.Column<Guid>(),
                CycleId = t.Column<Guid>(),
                QuestionId = t.Column<string>(maxLength: 120),
                Question = t.Column<string>(maxLength: 2000),
                Occurrence = t.Column<DateOnly>(),
                AskedOn = t.Column<DateOnly>(),
                AskedAt = t.Column<DateTime>(),
                AnsweredAt = t.Column<DateTime>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_reflection_prompts", x => x.Id);
                c.ForeignKey("FK_reflection_prompts_prompt_schedules_ScheduleId", x => x.ScheduleId, "prompt_schedules", "Id", onDelete: ReferentialAction.Restrict);
            });
        m.CreateIndex("IX_reflection_prompts_AccountId_AskedOn", "reflection_prompts", ["AccountId", "AskedOn"], unique: true);
        m.CreateIndex("IX_reflection_prompts_ScheduleId_Occurrence", "reflection_prompts", ["ScheduleId", "Occurrence"], unique: true);
    }
}
