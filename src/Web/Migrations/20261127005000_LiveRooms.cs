using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>Rooms that people join by a code, what they write there in silence, and how it was grouped.</summary>
[DbContext(typeof(Store)), Migration("20261127005000_LiveRooms")]
internal sealed class LiveRooms : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.AddColumn<string>("JoinCode", "meetings", maxLength: 6, nullable: true);
        m.AddColumn<Guid>("NowNoteId", "meetings", nullable: true);
        m.AddColumn<DateTime>("NowSince", "meetings", nullable: true);
        m.AddColumn<int>("NowMinutes", "meetings", nullable: false, defaultValue: 0);
        m.CreateIndex("IX_meetings_JoinCode", "meetings", "JoinCode", unique: true);
        m.CreateTable(
            "meeting_participants",
            t => new
            {
                Id = t.Column<Guid>(),
                MeetingId = t.Column<Guid>(),
                AccountId = t.Column<Guid>(nullable: true),
                Name = t.Column<string>(maxLength: 80),
                KeyHash = t.Column<string>(maxLength: 64),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_meeting_participants", x => x.Id);
                c.ForeignKey("FK_meeting_participants_meetings_MeetingId", x => x.MeetingId, "meetings", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_meeting_participants_MeetingId_KeyHash", "meeting_participants", ["MeetingId", "KeyHash"]);
        m.CreateIndex("IX_meeting_participants_AccountId", "meeting_participants", "AccountId");
        m.CreateTable(
            "meeting_groups",
            t => new
            {
                Id = t.Column<Guid>(),
                MeetingId = t.Column<Guid>(),
                ItemId = t.Column<Guid>(),
                Name = t.Column<string>(maxLength: 100),
                Position = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_meeting_groups", x => x.Id);
                c.ForeignKey("FK_meeting_groups_meeting_items_ItemId", x => x.ItemId, "meeting_items", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_meeting_groups_ItemId", "meeting_groups", "ItemId");
        m.CreateTable(
            "meeting_contributions",
            t => new
            {
                Id = t.Column<Guid>(),
                MeetingId = t.Column<Guid>(),
                ItemId = t.Column<Guid>(),
                ParticipantId = t.Column<Guid>(nullable: true),
                Text = t.Column<string>(maxLength: 1000),
                GroupId = t.Column<Guid>(nullable: true),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_meeting_contributions", x => x.Id);
                c.ForeignKey("FK_meeting_contributions_meeting_items_ItemId", x => x.ItemId, "meeting_items", "Id", onDelete: ReferentialAction.Cascade);
                c.ForeignKey("FK_meeting_contributions_meeting_participants_ParticipantId", x => x.ParticipantId, "meeting_participants", "Id", onDelete: ReferentialAction.Restrict);
                c.ForeignKey("FK_meeting_contributions_meeting_groups_GroupId", x => x.GroupId, "meeting_groups", "Id", onDelete: ReferentialAction.SetNull);
            });
        m.CreateIndex("IX_meeting_contributions_ItemId", "meeting_contributions", "ItemId");
        m.CreateIndex("IX_meeting_contributions_MeetingId", "meeting_contributions", "MeetingId");
        m.CreateIndex("IX_meeting_contributions_ParticipantId", "meeting_contributions", "ParticipantId");
        m.CreateIndex("IX_meeting_contributions_GroupId", "meeting_contributions", "GroupId");
        m.CreateTable(
            "meeting_sent",
            t => new { MeetingId = t.Column<Guid>(), Key = t.Column<Guid>() },
            constraints: c =>
            {
                c.PrimaryKey("PK_meeting_sent", x => new { x.MeetingId, x.Key });
                c.ForeignKey("FK_meeting_sent_meetings_MeetingId", x => x.MeetingId, "meetings", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateTable(
            "meeting_results",
            t => new
            {
                Id = t.Column<Guid>(),
                MeetingId = t.Column<Guid>(),
                Part = t.Column<string>(maxLength: 40),
                Line = t.Column<string>(maxLength: 1000),
                CycleId = t.Column<Guid>(nullable: true),
                LiftedId = t.Column<Guid>(nullable: true),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_meeting_results", x => x.Id);
                c.ForeignKey("FK_meeting_results_meetings_MeetingId", x => x.MeetingId, "meetings", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_meeting_results_MeetingId", "meeting_results", "MeetingId");
    }
}
