using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>Whether somebody has answered a mailed question is not kept. Both databases drop a column by the same words; EF would make the table anew on SQLite.</summary>
[DbContext(typeof(Store)), Migration("20261126015000_AnswersAreNotNoted")]
internal sealed class AnswersAreNotNoted : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.Sql("""ALTER TABLE reflection_prompts DROP COLUMN "AnsweredAt";""");
}
