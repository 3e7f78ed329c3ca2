using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>What teams let other teams see of their cycles, and what two teams write to each other without names.</summary>
[DbContext(typeof(Store)), Migration("20261126233100_TeamsThatMeet")]
internal sealed class TeamsThatMeet : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "team_signs",
            t => new
            {
                Id = t.Column<Guid>(),
                CycleId = t.Column<Guid>(),
                Title = t.Column<string>(maxLength: 200),
                Purpose = t.Column<string>(maxLength: 10000),
                Themes = t.Column<string>(maxLength: 2500),
                Level = t.Column<string>(maxLength: 40),
                Place = t.Column<string>(maxLength: 200),
                Version = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_team_signs", x => x.Id);
                c.ForeignKey("FK_team_signs_cycles_CycleId", x => x.CycleId, "cycles", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_team_signs_CycleId", "team_signs", "CycleId", unique: true);
        m.CreateTable(
            "team_contacts",
            t => new
            {
                Id = t.Column<Guid>(),
                FirstCycleId = t.Column<Guid>(),
                SecondCycleId = t.Column<Guid>(),
                BegunByCycleId = t.Column<Guid>(),
                BegunAt = t.Column<DateTime>(),
                ClosedAt = t.Column<DateTime>(nullable: true),
                ClosedByCycleId = t.Column<Guid>(nullable: true),
                Goodbye = t.Column<string>(maxLength: 500),
                IsBlocked = t.Column<bool>(),
                Version = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_team_contacts", x => x.Id);
                c.ForeignKey("FK_team_contacts_cycles_FirstCycleId", x => x.FirstCycleId, "cycles", "Id", onDelete: ReferentialAction.Cascade);
                c.ForeignKey("FK_team_contacts_cycles_SecondCycleId", x => x.SecondCycleId, "cycles", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_team_contacts_FirstCycleId_SecondCycleId", "team_contacts", ["FirstCycleId", "SecondCycleId"], unique: true);
        m.CreateIndex("IX_team_contacts_SecondCycleId", "team_contacts", "SecondCycleId");
        m.CreateIndex("IX_team_contacts_ClosedAt", "team_contacts", "ClosedAt");
        m.CreateTable(
            "relay_messages",
            t => new
            {
                Id = t.Column<Guid>(),
                ContactId = t.Column<Guid>(),
                FromCycleId = t.Column<Guid>(),
                WrittenBy = t.Column<Guid>(),
                WrittenAt = t.Column<DateTime>(),
                Text = t.Column<string>(maxLength: 2000),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_relay_messages", x => x.Id);
                c.ForeignKey("FK_relay_messages_team_contacts_ContactId", x => x.ContactId, "team_contacts", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_relay_messages_ContactId_WrittenAt", "relay_messages", ["ContactId", "WrittenAt"]);
        m.CreateIndex("IX_relay_messages_FromCycleId_WrittenAt", "relay_messages", ["FromCycleId", "WrittenAt"]);
        m.CreateIndex("IX_relay_messages_WrittenBy_WrittenAt", "relay_messages", ["WrittenBy", "WrittenAt"]);
        m.CreateTable(
            "shown_persons",
            t => new { ContactId = t.Column<Guid>(), CycleId = t.Column<Guid>(), AccountId = t.Column<Guid>(), Reach = t.Column<string>(maxLength: 200) },
            constraints: c =>
            {
                c.PrimaryKey("PK_shown_persons", x => new { x.ContactId, x.CycleId, x.AccountId });
                c.ForeignKey("FK_shown_persons_team_contacts_ContactId", x => x.ContactId, "team_contacts", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_shown_persons_AccountId", "shown_persons", "AccountId");
    }
}
