using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

[DbContext(typeof(Store)), Migration("20261125001000_Workflow")]
internal sealed class Workflow : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.AddColumn<DateTime>("FirstPublishedAt", "content_items", nullable: true);
        m.AddColumn<string>("ProposedKind", "content_items", maxLength: 40, nullable: true);
        m.AddColumn<DateOnly>("ProposedReviewBy", "content_items", nullable: true);
        m.AddColumn<DateTime>("PublishAt", "content_items", nullable: true);
        m.AddColumn<Guid>("ScheduledBy", "content_items", nullable: true);
        m.AddColumn<DateOnly>("ReviewBy", "content_items", nullable: true);
        m.AddColumn<DateOnly>("RemindedFor", "content_items", nullable: true);
        m.AddColumn<string>("PutAwayAs", "content_items", maxLength: 40, nullable: true);
        m.AddColumn<string>("PutAwayWhy", "content_items", maxLength: 2000, nullable: true);
        m.AddColumn<DateTime>("PutAwayAt", "content_items", nullable: true);
        m.AddColumn<string>("Note", "content_events", maxLength: 1000, nullable: true);
        m.AddColumn<string>("Kind", "content_events", maxLength: 40, nullable: true);
        m.CreateIndex("IX_content_items_PublishAt", "content_items", "PublishAt");
        m.CreateIndex("IX_content_items_ReviewBy", "content_items", "ReviewBy");
        m.CreateIndex("IX_content_events_By", "content_events", "By");
        Carry(m);
        Guard(m);
    }

    // What is public already gets its first day and a day to be read through; what its readers were told becomes a line of the trail.
    private static void Carry(MigrationBuilder m)
    {
        var inAYear = m.IsPostgres() ? """("PublishedAt" + interval '12 months')::date""" : """date("PublishedAt", '+12 months')""";
        m.Sql($"""UPDATE "content_items" SET "FirstPublishedAt" = "PublishedAt", "ReviewBy" = {inAYear} WHERE "LiveRevisionId" IS NOT NULL;""");
        m.Sql("""
            INSERT INTO "content_events" ("ItemId", "Type", "Slug", "Act", "At", "Note", "Kind", "Number", "Order")
            SELECT i."Id", i."Type", i."Slug", 'Published', i."PublishedAt", i."ChangeNote", 'Minor', r."Number", i."ChangedAs"
            FROM "content_items" i JOIN "content_revisions" r ON r."Id" = i."LiveRevisionId" WHERE i."ChangeNote" IS NOT NULL;
            """);
        m.Sql("""ALTER TABLE "content_items" DROP COLUMN "ChangeNote";""");
    }

    // A line of the audit trail is never changed and never taken away, whoever asks the database.
    private static void Guard(MigrationBuilder m)
    {
        if (m.IsPostgres())
        {
            m.Sql("""
                CREATE FUNCTION content_events_are_kept() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN RAISE EXCEPTION 'content_events: a line is never changed and never taken away'; END $$;
                """);
            m.Sql("""CREATE TRIGGER content_events_kept BEFORE UPDATE OR DELETE ON "content_events" FOR EACH ROW EXECUTE FUNCTION content_events_are_kept();""");
            m.Sql("""CREATE TRIGGER content_events_not_emptied BEFORE TRUNCATE ON "content_events" FOR EACH STATEMENT EXECUTE FUNCTION content_events_are_kept();""");
            return;
        }

        foreach (var act in new[] { "UPDATE", "DELETE" })
        {
            m.Sql($"""
                CREATE TRIGGER content_events_no_{act.ToLowerInvariant()} BEFORE {act} ON "content_events"
                BEGIN SELECT RAISE(ABORT, 'content_events: a line is never changed and never taken away'); END;
                """);
        }
    }
}
