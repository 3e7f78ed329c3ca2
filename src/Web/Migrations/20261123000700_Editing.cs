using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

[DbContext(typeof(Store)), Migration("20261123000700_Editing")]
internal sealed class Editing : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.AddColumn<int>("ApprovedNumber", "content_items", nullable: true);
        m.AddColumn<string>("ProposedNote", "content_items", maxLength: 1000, nullable: true);
        m.CreateIndex("IX_content_items_Stage", "content_items", "Stage");
        m.CreateIndex("IX_content_items_EmergencyBy", "content_items", "EmergencyBy");
    }
}
