using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>When the managers of a receiver were told that a lifted question waits.</summary>
[DbContext(typeof(Store)), Migration("20261127006000_LiftArrivals")]
internal sealed class LiftArrivals : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.AddColumn<DateTime>("ToldAt", "lift_bundles", nullable: true);
}
