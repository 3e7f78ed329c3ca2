using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>What people have seen that speaks for or against a pattern.</summary>
[DbContext(typeof(Store)), Migration("20261126210000_GivenEvidence")]
internal sealed class GivenEvidence : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "given_evidence",
            t => new
            {
                Id = t.Column<Guid>(),
                PatternId = t.Column<Guid>(),
                IsFor = t.Column<bool>(),
                Text = t.Column<string>(maxLength: 1000),
                Setting = t.Column<string>(maxLength: 40),
                ExampleId = t.Column<Guid>(nullable: true),
                CycleId = t.Column<Guid>(nullable: true),
                GivenBy = t.Column<Guid>(),
                GivenAt = t.Column<DateTime>(),
                State = t.Column<string>(maxLength: 40),
                DecidedBy = t.Column<Guid>(nullable: true),
                DecidedAt = t.Column<DateTime>(nullable: true),
                Refusal = t.Column<string>(maxLength: 2000, nullable: true),
                Version = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_given_evidence", x => x.Id);
                c.ForeignKey("FK_given_evidence_content_items_PatternId", x => x.PatternId, "content_items", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_given_evidence_PatternId_State", "given_evidence", ["PatternId", "State"]);
        m.CreateIndex("IX_given_evidence_State_GivenAt", "given_evidence", ["State", "GivenAt"]);
        m.CreateIndex("IX_given_evidence_GivenBy", "given_evidence", "GivenBy");
    }
}
