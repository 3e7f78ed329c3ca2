using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

[DbContext(typeof(Store)), Migration("20261125008000_Media")]
internal sealed class MediaTables : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "media",
            t => new
            {
                Id = t.Column<Guid>(),
                Title = t.Column<string>(maxLength: 200),
                Alt = t.Column<string>(maxLength: 500),
                IsDecoration = t.Column<bool>(),
                Source = t.Column<string>(maxLength: 300),
                Licence = t.Column<string>(maxLength: 40),
                Maker = t.Column<string>(maxLength: 200),
                Kind = t.Column<string>(maxLength: 40),
                Hash = t.Column<string>(maxLength: 16),
                FileName = t.Column<string>(maxLength: 40),
                LastNumber = t.Column<int>(),
                ChangedAt = t.Column<DateTime>(),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_media", x => x.Id));
        m.CreateIndex("IX_media_ChangedAt", "media", "ChangedAt");
        m.CreateTable(
            "media_versions",
            t => new
            {
                MediaId = t.Column<Guid>(),
                Number = t.Column<int>(),
                Hash = t.Column<string>(maxLength: 16),
                FileName = t.Column<string>(maxLength: 40),
                Size = t.Column<int>(),
                AddedAt = t.Column<DateTime>(),
                AddedBy = t.Column<Guid>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_media_versions", x => new { x.MediaId, x.Number });
                c.ForeignKey("FK_media_versions_media_MediaId", x => x.MediaId, "media", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateTable(
            "media_files",
            t => new
            {
                MediaId = t.Column<Guid>(),
                Hash = t.Column<string>(maxLength: 16),
                Name = t.Column<string>(maxLength: 40),
                Bytes = t.Column<byte[]>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_media_files", x => new { x.MediaId, x.Hash, x.Name });
                c.ForeignKey("FK_media_files_media_MediaId", x => x.MediaId, "media", "Id", onDelete: ReferentialAction.Cascade);
            });
    }
}
