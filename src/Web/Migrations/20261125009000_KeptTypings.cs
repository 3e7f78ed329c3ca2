using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

[DbContext(typeof(Store)), Migration("20261125009000_KeptTypings")]
internal sealed class KeptTypings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "kept_typings",
            t => new
            {
                AccountId = t.Column<Guid>(),
                Type = t.Column<string>(maxLength: 40),
                Slug = t.Column<string>(maxLength: 120),
                From = t.Column<Guid>(nullable: true),
                Inputs = t.Column<string>(),
                At = t.Column<DateTime>(),
                SentAs = t.Column<long>(),
            },
            constraints: c => c.PrimaryKey("PK_kept_typings", x => new { x.AccountId, x.Type, x.Slug }));
        m.CreateIndex("IX_kept_typings_At", "kept_typings", "At");
    }
}
