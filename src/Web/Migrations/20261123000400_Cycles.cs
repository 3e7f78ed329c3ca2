using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

[DbContext(typeof(Store)), Migration("20261123000400_Cycles")]
internal sealed class Cycles : Migration
{
    private const int Text = 10_000;

    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "cycles",
            t => new
            {
                Id = t.Column<Guid>(),
                OrganisationCode = t.Column<string>(maxLength: 40),
                Title = t.Column<string>(maxLength: 200),
                Purpose = t.Column<string>(maxLength: Text),
                WhatToLearn = t.Column<string>(maxLength: Text),
                CounterMove = t.Column<string>(maxLength: Text),
                Protection = t.Column<string>(maxLength: Text),
                Actors = t.Column<string>(maxLength: Text),
                Place = t.Column<string>(maxLength: 200),
                Level = t.Column<string>(maxLength: 40),
                Phase = t.Column<string>(maxLength: 40),
                Round = t.Column<int>(),
                StartedAt = t.Column<DateTime>(),
                MovedAt = t.Column<DateTime>(),
                EndedAt = t.Column<DateTime>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_cycles", x => x.Id));
        m.CreateIndex("IX_cycles_OrganisationCode", "cycles", "OrganisationCode");
        m.CreateTable(
            "cycle_members",
            t => new { CycleId = t.Column<Guid>(), AccountId = t.Column<Guid>(), JoinedAt = t.Column<DateTime>() },
            constraints: c =>
            {
                c.PrimaryKey("PK_cycle_members", x => new { x.CycleId, x.AccountId });
                c.ForeignKey("FK_cycle_members_cycles_CycleId", x => x.CycleId, "cycles", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_cycle_members_AccountId", "cycle_members", "AccountId");
        m.CreateTable(
            "cycle_themes",
            t => new { CycleId = t.Column<Guid>(), Theme = t.Column<string>(maxLength: 120) },
            constraints: c =>
            {
                c.PrimaryKey("PK_cycle_themes", x => new { x.CycleId, x.Theme });
                c.ForeignKey("FK_cycle_themes_cycles_CycleId", x => x.CycleId, "cycles", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_cycle_themes_Theme", "cycle_themes", "Theme");
        m.CreateTable(
            "adaptations",
            t => new
            {
                CycleId = t.Column<Guid>(),
                ExampleSlug = t.Column<string>(maxLength: 120, nullable: true),
                FromCycleId = t.Column<Guid>(nullable: true),
                Title = t.Column<string>(maxLength: 300),
                Kept = t.Column<string>(maxLength: Text),
                Changed = t.Column<string>(maxLength: Text),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_adaptations", x => x.CycleId);
                c.ForeignKey("FK_adaptations_cycles_CycleId", x => x.CycleId, "cycles", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_adaptations_ExampleSlug", "adaptations", "ExampleSlug");
        m.CreateIndex("IX_adaptations_FromCycleId", "adaptations", "FromCycleId");
        AddSteps(m);
        AddEntries(m);
    }

    private static void AddSteps(MigrationBuilder m)
    {
        m.CreateTable(
            "cycle_steps",
            t => new
            {
                Id = t.Column<Guid>(),
                CycleId = t.Column<Guid>(),
                Round = t.Column<int>(),
                From = t.Column<string>(maxLength: 40),
                To = t.Column<string>(maxLength: 40),
                Reason = t.Column<string>(maxLength: Text),
                TakenBy = t.Column<Guid>(),
                TakenAt = t.Column<DateTime>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_cycle_steps", x => x.Id);
                c.ForeignKey("FK_cycle_steps_cycles_CycleId", x => x.CycleId, "cycles", "Id", onDelete: ReferentialAction.Restrict);
            });
        m.CreateIndex("IX_cycle_steps_CycleId_TakenAt", "cycle_steps", ["CycleId", "TakenAt"]);
        m.CreateTable(
            "cycle_round_ends",
            t => new
            {
                CycleId = t.Column<Guid>(),
                Round = t.Column<int>(),
                Decision = t.Column<string>(maxLength: 40),
                Reason = t.Column<string>(maxLength: Text),
                GoesOn = t.Column<bool>(),
                DecidedBy = t.Column<Guid>(),
                DecidedAt = t.Column<DateTime>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_cycle_round_ends", x => new { x.CycleId, x.Round });
                c.ForeignKey("FK_cycle_round_ends_cycles_CycleId", x => x.CycleId, "cycles", "Id", onDelete: ReferentialAction.Restrict);
            });
    }

    private static void AddEntries(MigrationBuilder m)
    {
        m.CreateTable(
            "cycle_entries",
            t => new
            {
                Id = t.Column<Guid>(),
                CycleId = t.Column<Guid>(),
                Phase = t.Column<string>(maxLength: 40),
                Round = t.Column<int>(),
                Kind = t.Column<string>(maxLength: 40),
                InsightKind = t.Column<string>(maxLength: 40, nullable: true),
                LearningKind = t.Column<string>(maxLength: 40, nullable: true),
                Text = t.Column<string>(maxLength: Text),
                AuthorId = t.Column<Guid>(),
                WrittenAt = t.Column<DateTime>(),
                EditedAt = t.Column<DateTime>(nullable: true),
                Sharing = t.Column<string>(maxLength: 40),
                QuestionId = t.Column<string>(maxLength: 80, nullable: true),
                PredictionId = t.Column<Guid>(nullable: true),
                HasOutcome = t.Column<bool>(),
                Version = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_cycle_entries", x => x.Id);
                c.ForeignKey("FK_cycle_entries_cycles_CycleId", x => x.CycleId, "cycles", "Id", onDelete: ReferentialAction.Restrict);
                c.ForeignKey("FK_cycle_entries_cycle_entries_PredictionId", x => x.PredictionId, "cycle_entries", "Id", onDelete: ReferentialAction.Restrict);
            });
        m.CreateIndex("IX_cycle_entries_CycleId_WrittenAt", "cycle_entries", ["CycleId", "WrittenAt"]);
        m.CreateIndex("IX_cycle_entries_AuthorId_Sharing_WrittenAt", "cycle_entries", ["AuthorId", "Sharing", "WrittenAt"]);
        m.CreateIndex("IX_cycle_entries_PredictionId", "cycle_entries", "PredictionId");
    }
}
