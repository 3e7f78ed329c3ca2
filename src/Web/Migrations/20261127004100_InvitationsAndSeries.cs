using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>Who is invited to meetings, what they write for themselves before, which meetings are a series, and what goes along from one to the next; and calendars in mail.</summary>
[DbContext(typeof(Store)), Migration("20261127004100_InvitationsAndSeries")]
internal sealed class InvitationsAndSeries : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.AddColumn<string>("Calendar", "outbox_mails", nullable: true);
        m.AddColumn<Guid>("SeriesId", "meetings", nullable: true);
        m.AddColumn<int>("Sequence", "meetings", nullable: false, defaultValue: 0);
        m.AddColumn<DateTime>("CalledOffAt", "meetings", nullable: true);
        m.CreateIndex("IX_meetings_SeriesId_StartsAt", "meetings", ["SeriesId", "StartsAt"]);
        m.AddColumn<Guid>("CarriedTo", "meeting_items", nullable: true);
        m.CreateTable(
            "meeting_invitees",
            t => new { Id = t.Column<Guid>(), MeetingId = t.Column<Guid>(), AccountId = t.Column<Guid>(nullable: true), Email = t.Column<string>(maxLength: 254, nullable: true) },
            constraints: c =>
            {
                c.PrimaryKey("PK_meeting_invitees", x => x.Id);
                c.ForeignKey("FK_meeting_invitees_meetings_MeetingId", x => x.MeetingId, "meetings", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_meeting_invitees_MeetingId_AccountId", "meeting_invitees", ["MeetingId", "AccountId"], unique: true);
        m.CreateIndex("IX_meeting_invitees_MeetingId_Email", "meeting_invitees", ["MeetingId", "Email"], unique: true);
        m.CreateIndex("IX_meeting_invitees_AccountId", "meeting_invitees", "AccountId");
        m.CreateIndex("IX_meeting_invitees_Email", "meeting_invitees", "Email");
        m.CreateTable(
            "meeting_own_notes",
            t => new { MeetingId = t.Column<Guid>(), AuthorId = t.Column<Guid>(), Sealed = t.Column<byte[]>(), Version = t.Column<int>() },
            constraints: c =>
            {
                c.PrimaryKey("PK_meeting_own_notes", x => new { x.MeetingId, x.AuthorId });
                c.ForeignKey("FK_meeting_own_notes_meetings_MeetingId", x => x.MeetingId, "meetings", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_meeting_own_notes_AuthorId", "meeting_own_notes", "AuthorId");
    }
}
