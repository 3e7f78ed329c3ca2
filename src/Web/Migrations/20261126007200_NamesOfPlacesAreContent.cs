using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>The register says itself what each organisation is called.</summary>
[DbContext(typeof(Store)), Migration("20261126007200_NamesOfPlacesAreContent")]
internal sealed class NamesOfPlacesAreContent : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable("organisation_aliases");
}
