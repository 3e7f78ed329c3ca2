using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>How often something is searched for, and which of it editors show among the open questions.</summary>
[DbContext(typeof(Store)), Migration("20261126234000_Searches")]
internal sealed class Searches : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "search_counts",
            t => new { Words = t.Column<string>(maxLength: 80), Month = t.Column<DateOnly>(), Times = t.Column<int>(), Missed = t.Column<int>() },
            constraints: c => c.PrimaryKey("PK_search_counts", x => new { x.Month, x.Words }));
        m.CreateTable(
            "search_gaps",
            t => new { Words = t.Column<string>(maxLength: 80), ShownAt = t.Column<DateTime>() },
            constraints: c => c.PrimaryKey("PK_search_gaps", x => x.Words));
    }
}
