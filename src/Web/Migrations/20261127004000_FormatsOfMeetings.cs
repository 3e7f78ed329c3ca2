using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>Which format a meeting was planned with, and for each step the advice of the format and the page that it came from.</summary>
[DbContext(typeof(Store)), Migration("20261127004000_FormatsOfMeetings")]
internal sealed class FormatsOfMeetings : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.AddColumn<string>("Format", "meetings", maxLength: 120, nullable: false, defaultValue: "");
        m.AddColumn<string>("Hint", "meeting_items", maxLength: 300, nullable: false, defaultValue: "");
        m.AddColumn<string>("From", "meeting_items", maxLength: 200, nullable: false, defaultValue: "");
    }
}
