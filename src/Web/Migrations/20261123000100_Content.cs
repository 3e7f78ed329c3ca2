using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

[DbContext(typeof(Store)), Migration("20261123000100_Content")]
internal sealed class Content : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "content_clock",
            t => new { Id = t.Column<int>(), Last = t.Column<long>() },
            constraints: c => c.PrimaryKey("PK_content_clock", x => x.Id));
        m.InsertData("content_clock", ["Id", "Last"], ["integer", "bigint"], [1, 0L]);
        m.CreateTable(
            "content_items",
            t => new
            {
                Id = t.Column<Guid>(),
                Type = t.Column<string>(maxLength: 40),
                Slug = t.Column<string>(maxLength: 120),
                LiveRevisionId = t.Column<Guid>(nullable: true),
                DraftRevisionId = t.Column<Guid>(nullable: true),
                Stage = t.Column<string>(maxLength: 40),
                LastNumber = t.Column<int>(),
                PublishedAt = t.Column<DateTime>(nullable: true),
                ChangedAs = t.Column<long>(),
                SubmittedBy = t.Column<Guid>(nullable: true),
                Refusal = t.Column<string>(maxLength: 2000, nullable: true),
                EmergencyBy = t.Column<Guid>(nullable: true),
                EmergencyReason = t.Column<string>(maxLength: 2000, nullable: true),
                ChangeNote = t.Column<string>(maxLength: 1000, nullable: true),
                FileHash = t.Column<string>(maxLength: 64, nullable: true),
                EditedHere = t.Column<bool>(),
                Version = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_content_items", x => x.Id));
        m.CreateIndex("IX_content_items_Type_Slug", "content_items", ["Type", "Slug"], unique: true);
        m.CreateIndex("IX_content_items_ChangedAs", "content_items", "ChangedAs");
        m.CreateTable(
            "content_revisions",
            t => new
            {
                Id = t.Column<Guid>(),
                ItemId = t.Column<Guid>(),
                Number = t.Column<int>(),
                Json = t.Column<string>(),
                WrittenAt = t.Column<DateTime>(),
                WrittenBy = t.Column<Guid>(nullable: true),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_content_revisions", x => x.Id);
                c.ForeignKey("FK_content_revisions_content_items_ItemId", x => x.ItemId, "content_items", "Id", onDelete: ReferentialAction.Restrict);
            });
        m.CreateIndex("IX_content_revisions_ItemId_Number", "content_revisions", ["ItemId", "Number"], unique: true);
        m.CreateTable(
            "protection_keys",
            t => new { Id = t.Column<Guid>(), Name = t.Column<string>(maxLength: 200), Xml = t.Column<string>() },
            constraints: c => c.PrimaryKey("PK_protection_keys", x => x.Id));
        m.CreateIndex("IX_protection_keys_Name", "protection_keys", "Name", unique: true);
    }
}
