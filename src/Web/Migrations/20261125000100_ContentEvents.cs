using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace NaraVard.Web.Migrations;

[DbContext(typeof(Store)), Migration("20261125000100_ContentEvents")]
internal sealed class ContentEvents : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "content_events",
            t => new
            {
                Id = t.Column<long>().Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                ItemId = t.Column<Guid>(),
                Type = t.Column<string>(maxLength: 40),
                Slug = t.Column<string>(maxLength: 120),
                Act = t.Column<string>(maxLength: 40),
                At = t.Column<DateTime>(),
                By = t.Column<Guid>(nullable: true),
                Why = t.Column<string>(maxLength: 2000, nullable: true),
                Number = t.Column<int>(nullable: true),
                Order = t.Column<long>(nullable: true),
            },
            constraints: c => c.PrimaryKey("PK_content_events", x => x.Id));
        m.CreateIndex("IX_content_events_ItemId", "content_events", "ItemId");
        m.CreateIndex("IX_content_events_At", "content_events", "At");
        m.CreateIndex("IX_content_events_Order", "content_events", "Order");
    }
}
