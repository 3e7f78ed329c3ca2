using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>Which domain a mail goes to and when each is free for more, and what was decided of mails that may or may not have arrived.</summary>
[DbContext(typeof(Store)), Migration("20261127010100_MailByDomain")]
internal sealed class MailByDomain : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.AddColumn<string>("Domain", "outbox_mails", maxLength: 256, nullable: false, defaultValue: "");
        m.AddColumn<string>("Decision", "outbox_mails", maxLength: 40, nullable: true);
        m.AddColumn<DateTime>("DecidedAt", "outbox_mails", nullable: true);
        m.CreateIndex("IX_outbox_mails_State_StateSince", "outbox_mails", ["State", "StateSince"]);
        m.CreateTable(
            "mail_domains",
            t => new { Domain = t.Column<string>(maxLength: 256), FreeAt = t.Column<long>() },
            constraints: c => c.PrimaryKey("PK_mail_domains", x => x.Domain));

        // What follows the last @, in words that both databases have: with all but the @ trimmed off the end, the rest is what stands before.
        m.Sql("""UPDATE outbox_mails SET "Domain" = lower(substr("To", length(rtrim("To", replace("To", '@', ''))) + 1))""");
    }
}
