using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

[DbContext(typeof(Store)), Migration("20261125003000_CommentsFactChecksAndOffers")]
internal sealed class CommentsFactChecksAndOffers : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "content_comments",
            t => new
            {
                Id = t.Column<Guid>(),
                ItemId = t.Column<Guid>(),
                Field = t.Column<string>(maxLength: 60),
                Number = t.Column<int>(),
                AnswersId = t.Column<Guid>(nullable: true),
                Text = t.Column<string>(maxLength: 2000),
                By = t.Column<Guid>(),
                At = t.Column<DateTime>(),
                ResolvedBy = t.Column<Guid>(nullable: true),
                ResolvedAt = t.Column<DateTime>(nullable: true),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_content_comments", x => x.Id);
                c.ForeignKey("FK_content_comments_content_items_ItemId", x => x.ItemId, "content_items", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_content_comments_ItemId", "content_comments", "ItemId");
        m.CreateIndex("IX_content_comments_ResolvedAt", "content_comments", "ResolvedAt");
        m.CreateTable(
            "fact_checks",
            t => new
            {
                Id = t.Column<Guid>(),
                ItemId = t.Column<Guid>(),
                RevisionId = t.Column<Guid>(),
                Number = t.Column<int>(),
                TokenHash = t.Column<string>(maxLength: 64),
                Team = t.Column<string>(maxLength: 200),
                Email = t.Column<string>(maxLength: 256, nullable: true),
                Greeting = t.Column<string>(maxLength: 2000),
                AskedBy = t.Column<Guid>(),
                AskedAt = t.Column<DateTime>(),
                ClosesAt = t.Column<DateTime>(),
                AnsweredAt = t.Column<DateTime>(nullable: true),
                Verdict = t.Column<string>(maxLength: 40, nullable: true),
                AnswersJson = t.Column<string>(),
                Version = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_fact_checks", x => x.Id);
                c.ForeignKey("FK_fact_checks_content_items_ItemId", x => x.ItemId, "content_items", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_fact_checks_TokenHash", "fact_checks", "TokenHash", unique: true);
        m.CreateIndex("IX_fact_checks_ItemId", "fact_checks", "ItemId");
        m.CreateIndex("IX_fact_checks_ClosesAt", "fact_checks", "ClosesAt");
        m.CreateTable(
            "example_offers",
            t => new { ItemId = t.Column<Guid>(), CycleId = t.Column<Guid>(), AuthorId = t.Column<Guid>(), OfferedAt = t.Column<DateTime>() },
            constraints: c =>
            {
                c.PrimaryKey("PK_example_offers", x => x.ItemId);
                c.ForeignKey("FK_example_offers_content_items_ItemId", x => x.ItemId, "content_items", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_example_offers_AuthorId", "example_offers", "AuthorId");
        m.CreateIndex("IX_example_offers_CycleId", "example_offers", "CycleId");
    }
}
