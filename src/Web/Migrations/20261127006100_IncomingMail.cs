using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>Answers that come by mail: that they were taken in, which addresses mail comes back from, and the key that reply addresses are signed with.</summary>
[DbContext(typeof(Store)), Migration("20261127006100_IncomingMail")]
internal sealed class IncomingMails : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "incoming_mails",
            t => new { Key = t.Column<string>(maxLength: 64), Kind = t.Column<string>(maxLength: 40), TakenAt = t.Column<DateTime>() },
            constraints: c => c.PrimaryKey("PK_incoming_mails", x => x.Key));
        m.CreateIndex("IX_incoming_mails_TakenAt", "incoming_mails", "TakenAt");
        m.CreateTable(
            "unreachable_addresses",
            t => new { Address = t.Column<string>(maxLength: 256), Since = t.Column<DateTime>(), Reason = t.Column<string>(maxLength: 300) },
            constraints: c => c.PrimaryKey("PK_unreachable_addresses", x => x.Address));
        m.CreateTable(
            "reply_keys",
            t => new { Id = t.Column<int>(), Sealed = t.Column<byte[]>() },
            constraints: c => c.PrimaryKey("PK_reply_keys", x => x.Id));
    }
}
