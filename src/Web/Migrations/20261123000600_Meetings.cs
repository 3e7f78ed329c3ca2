using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

[DbContext(typeof(Store)), Migration("20261123000600_Meetings")]
internal sealed class Meetings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "meetings",
            t => new
            {
                Id = t.Column<Guid>(),
                Title = t.Column<string>(maxLength: 200),
                Level = t.Column<string>(maxLength: 40),
                OrganisationCode = t.Column<string>(maxLength: 40),
                LeaderId = t.Column<Guid>(),
                StartsAt = t.Column<DateTime>(),
                Length = t.Column<int>(),
                Place = t.Column<string>(maxLength: 200),
                State = t.Column<string>(maxLength: 40),
                ClosedAt = t.Column<DateTime>(nullable: true),
                AgendaNumber = t.Column<int>(),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_meetings", x => x.Id));
        m.CreateIndex("IX_meetings_OrganisationCode_State_StartsAt", "meetings", ["OrganisationCode", "State", "StartsAt"]);
        m.CreateTable(
            "meeting_items",
            t => new
            {
                Id = t.Column<Guid>(),
                MeetingId = t.Column<Guid>(),
                QuestionId = t.Column<string>(maxLength: 60),
                Text = t.Column<string>(maxLength: 1000),
                Minutes = t.Column<int>(),
                Position = t.Column<int>(),
                IsRemoved = t.Column<bool>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_meeting_items", x => x.Id);
                c.ForeignKey("FK_meeting_items_meetings_MeetingId", x => x.MeetingId, "meetings", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_meeting_items_MeetingId_Position", "meeting_items", ["MeetingId", "Position"]);
        m.CreateTable(
            "meeting_notes",
            t => new
            {
                Id = t.Column<Guid>(),
                MeetingId = t.Column<Guid>(),
                Part = t.Column<string>(maxLength: 40),
                ItemId = t.Column<Guid>(nullable: true),
                Text = t.Column<string>(maxLength: 10000),
                Version = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_meeting_notes", x => x.Id);
                c.ForeignKey("FK_meeting_notes_meetings_MeetingId", x => x.MeetingId, "meetings", "Id", onDelete: ReferentialAction.Cascade);
                c.ForeignKey("FK_meeting_notes_meeting_items_ItemId", x => x.ItemId, "meeting_items", "Id", onDelete: ReferentialAction.Restrict);
            });
        m.CreateIndex("IX_meeting_notes_MeetingId", "meeting_notes", "MeetingId");
        m.CreateIndex("IX_meeting_notes_ItemId", "meeting_notes", "ItemId");
    }
}
