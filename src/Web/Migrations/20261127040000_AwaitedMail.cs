using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>Mail that somebody sits and waits for goes before the others.</summary>
[DbContext(typeof(Store)), Migration("20261127040000_AwaitedMail")]
internal sealed class AwaitedMail : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.AddColumn<bool>("IsAwaited", "outbox_mails", nullable: false, defaultValue: false);
        m.CreateIndex("IX_outbox_mails_State_IsAwaited_TryAt", "outbox_mails", ["State", "IsAwaited", "TryAt"], descending: [false, true, false]);
        m.DropIndex("IX_outbox_mails_State_TryAt", "outbox_mails");
    }
}
