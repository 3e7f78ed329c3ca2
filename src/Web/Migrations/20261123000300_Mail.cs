using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

[DbContext(typeof(Store)), Migration("20261123000300_Mail")]
internal sealed class Mail : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "outbox_mails",
            t => new
            {
                Id = t.Column<Guid>(),
                Key = t.Column<string>(maxLength: 120),
                To = t.Column<string>(maxLength: 256),
                Subject = t.Column<string>(maxLength: 200),
                Text = t.Column<string>(),
                Html = t.Column<string>(),
                StopUrl = t.Column<string>(maxLength: 1000, nullable: true),
                ThreadKey = t.Column<string>(maxLength: 120, nullable: true),
                WrittenAt = t.Column<DateTime>(),
                State = t.Column<string>(maxLength: 40),
                StateSince = t.Column<DateTime>(),
                TryAt = t.Column<DateTime>(),
                Attempts = t.Column<int>(),
                Reason = t.Column<string>(maxLength: 500),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_outbox_mails", x => x.Id));
        m.CreateIndex("IX_outbox_mails_Key", "outbox_mails", "Key", unique: true);
        m.CreateIndex("IX_outbox_mails_State_TryAt", "outbox_mails", ["State", "TryAt"]);
        m.CreateIndex("IX_outbox_mails_WrittenAt", "outbox_mails", "WrittenAt");
    }
}
