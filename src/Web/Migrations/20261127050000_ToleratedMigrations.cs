using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>Which migrations older programs manage with.</summary>
[DbContext(typeof(Store)), Migration("20261127050000_ToleratedMigrations")]
internal sealed class ToleratedMigrations : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable("tolerated_migrations", t => new { Id = t.Column<string>(maxLength: 150) }, constraints: c => c.PrimaryKey("PK_tolerated_migrations", x => x.Id));
        m.OlderProgramsManage(this);
    }
}
