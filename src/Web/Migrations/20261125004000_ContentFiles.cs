using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

[DbContext(typeof(Store)), Migration("20261125004000_ContentFiles")]
internal sealed class ContentFiles : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "content_files",
            t => new
            {
                Type = t.Column<string>(maxLength: 40),
                Slug = t.Column<string>(maxLength: 120),
                Path = t.Column<string>(maxLength: 260),
                Text = t.Column<string>(),
                Json = t.Column<string>(),
                Print = t.Column<string>(maxLength: 64),
            },
            constraints: c => c.PrimaryKey("PK_content_files", x => new { x.Type, x.Slug }));
        m.CreateIndex("IX_content_files_Path", "content_files", "Path");
        m.CreateTable(
            "content_conflicts",
            t => new
            {
                Type = t.Column<string>(maxLength: 40),
                Slug = t.Column<string>(maxLength: 120),
                Path = t.Column<string>(maxLength: 260),
                Text = t.Column<string>(),
                Json = t.Column<string>(),
                Print = t.Column<string>(maxLength: 64),
                FoundAt = t.Column<DateTime>(),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_content_conflicts", x => new { x.Type, x.Slug }));
        m.CreateIndex("IX_content_conflicts_FoundAt", "content_conflicts", "FoundAt");

        // What a file last said stands in content_files from here on. SQLite and PostgreSQL spell this alike.
        m.Sql("""ALTER TABLE "content_items" DROP COLUMN "FileHash";""");
        m.Sql("""ALTER TABLE "content_items" DROP COLUMN "EditedHere";""");
    }
}
