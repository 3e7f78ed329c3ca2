using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>Whether a team can change itself what an entry tells, or to which level it must be lifted.</summary>
[DbContext(typeof(Store)), Migration("20261126200000_WhoCanChangeIt")]
internal sealed class WhoCanChangeIt : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.AddColumn<string>("Remedy", "cycle_entries", maxLength: 40, nullable: true);
        m.AddColumn<string>("LiftTo", "cycle_entries", maxLength: 40, nullable: true);
    }
}
