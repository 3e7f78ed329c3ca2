using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

[DbContext(typeof(Store)), Migration("20261125004001_ContentImports")]
internal sealed class ContentImports : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "content_imports",
            t => new
            {
                Id = t.Column<Guid>(),
                Name = t.Column<string>(maxLength: 200),
                By = t.Column<Guid>(),
                At = t.Column<DateTime>(),
                Stage = t.Column<string>(maxLength: 40),
                Since = t.Column<DateTime>(),
                AsDrafts = t.Column<bool>(),
                ApprovedBy = t.Column<Guid>(nullable: true),
                Total = t.Column<int>(),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_content_imports", x => x.Id));
        m.CreateIndex("IX_content_imports_At", "content_imports", "At");
        m.CreateTable(
            "content_import_files",
            t => new
            {
                ImportId = t.Column<Guid>(),
                Number = t.Column<int>(),
                Path = t.Column<string>(maxLength: 260),
                Type = t.Column<string>(maxLength: 40),
                Text = t.Column<string>(),
                Step = t.Column<string>(maxLength: 40),
                Fate = t.Column<string>(maxLength: 40, nullable: true),
                Fault = t.Column<string>(maxLength: 2000),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_content_import_files", x => new { x.ImportId, x.Number });
                c.ForeignKey("FK_content_import_files_content_imports_ImportId", x => x.ImportId, "content_imports", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_content_import_files_ImportId_Step", "content_import_files", ["ImportId", "Step"]);
    }
}
