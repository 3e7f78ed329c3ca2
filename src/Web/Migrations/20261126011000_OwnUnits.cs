using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>Own units below the organisations of the register, what things were called, and what has gone up in what.</summary>
[DbContext(typeof(Store)), Migration("20261126011000_OwnUnits")]
internal sealed class OwnUnits : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.AddColumn<string>("Above", "organisations", maxLength: 400, nullable: false, defaultValue: "");
        m.AddColumn<string>("MergedInto", "organisations", maxLength: 40, nullable: true);
        m.AddColumn<DateTime>("MergedAt", "organisations", nullable: true);
        m.CreateIndex("IX_organisations_MergedInto", "organisations", "MergedInto");
        m.CreateTable(
            "organisation_names",
            t => new { Code = t.Column<string>(maxLength: 40), Name = t.Column<string>(maxLength: 200), Until = t.Column<DateTime>() },
            constraints: c =>
            {
                c.PrimaryKey("PK_organisation_names", x => new { x.Code, x.Name });
                c.ForeignKey("FK_organisation_names_organisations_Code", x => x.Code, "organisations", "Code", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_organisation_names_Name", "organisation_names", "Name");
    }
}
