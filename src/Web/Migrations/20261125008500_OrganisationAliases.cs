using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

[DbContext(typeof(Store)), Migration("20261125008500_OrganisationAliases")]
internal sealed class OrganisationAliases : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.CreateTable(
        "organisation_aliases",
        t => new { Code = t.Column<string>(maxLength: 40), Alias = t.Column<string>(maxLength: 200) },
        constraints: c =>
        {
            c.PrimaryKey("PK_organisation_aliases", x => new { x.Code, x.Alias });
            c.ForeignKey("FK_organisation_aliases_organisations_Code", x => x.Code, "organisations", "Code", onDelete: ReferentialAction.Cascade);
        });
}
