using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

[DbContext(typeof(Store)), Migration("20261125007000_WebHooks")]
internal sealed class WebHooks : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "web_hooks",
            t => new
            {
                Id = t.Column<Guid>(),
                Name = t.Column<string>(maxLength: 100),
                Address = t.Column<string>(maxLength: 500),
                Types = t.Column<string>(maxLength: 1000),
                Events = t.Column<string>(maxLength: 100),
                Secret = t.Column<string>(maxLength: 1000),
                FormerSecret = t.Column<string>(maxLength: 1000, nullable: true),
                FormerUntil = t.Column<DateTime>(nullable: true),
                State = t.Column<string>(maxLength: 40),
                CreatedAt = t.Column<DateTime>(),
                LastOrder = t.Column<long>(),
                LastEvent = t.Column<long>(),
                FailingSince = t.Column<DateTime>(nullable: true),
                Sender = t.Column<Guid>(nullable: true),
                SenderUntil = t.Column<DateTime>(nullable: true),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_web_hooks", x => x.Id));
        m.CreateTable(
            "web_hook_deliveries",
            t => new
            {
                Id = t.Column<Guid>(),
                HookId = t.Column<Guid>(),
                EventId = t.Column<long>(nullable: true),
                Event = t.Column<string>(maxLength: 40),
                Type = t.Column<string>(maxLength: 40),
                Slug = t.Column<string>(maxLength: 120),
                Body = t.Column<string>(maxLength: 4000),
                CreatedAt = t.Column<DateTime>(),
                State = t.Column<string>(maxLength: 40),
                Attempts = t.Column<int>(),
                TryAt = t.Column<DateTime>(),
                TriedAt = t.Column<DateTime>(nullable: true),
                Status = t.Column<int>(nullable: true),
                Answer = t.Column<string>(maxLength: 2000),
                Reason = t.Column<string>(maxLength: 300),
                Version = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_web_hook_deliveries", x => x.Id);
                c.ForeignKey("FK_web_hook_deliveries_web_hooks_HookId", x => x.HookId, "web_hooks", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_web_hook_deliveries_HookId_EventId", "web_hook_deliveries", ["HookId", "EventId"], unique: true);
        m.CreateIndex("IX_web_hook_deliveries_State_TryAt", "web_hook_deliveries", ["State", "TryAt"]);
        m.CreateIndex("IX_web_hook_deliveries_CreatedAt", "web_hook_deliveries", "CreatedAt");
    }
}
