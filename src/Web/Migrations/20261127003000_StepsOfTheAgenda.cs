using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>What each step of an agenda is for, how it is answered, and when the room came to it and showed the answers.</summary>
[DbContext(typeof(Store)), Migration("20261127003000_StepsOfTheAgenda")]
internal sealed class StepsOfTheAgenda : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.AddColumn<string>("Kind", "meeting_items", maxLength: 40, nullable: false, defaultValue: "Question");
        m.AddColumn<string>("Way", "meeting_items", maxLength: 40, nullable: false, defaultValue: "Spoken");
        m.AddColumn<DateTime>("CameUpAt", "meeting_items", nullable: true);
        m.AddColumn<DateTime>("RevealedAt", "meeting_items", nullable: true);
    }
}
