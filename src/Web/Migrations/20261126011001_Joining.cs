using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>Invitations, domains that let people join, closed accounts, and the trail of those who look after accounts.</summary>
[DbContext(typeof(Store)), Migration("20261126011001_Joining")]
internal sealed class Joining : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.AddColumn<DateTime>("ClosedAt", "accounts", nullable: true);
        m.CreateTable(
            "account_changes",
            t => new
            {
                Id = t.Column<Guid>(),
                AccountId = t.Column<Guid>(),
                By = t.Column<Guid>(),
                At = t.Column<DateTime>(),
                Kind = t.Column<string>(maxLength: 40),
                OrganisationCode = t.Column<string>(maxLength: 40, nullable: true),
                Role = t.Column<string>(maxLength: 40, nullable: true),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_account_changes", x => x.Id);
                c.ForeignKey("FK_account_changes_accounts_AccountId", x => x.AccountId, "accounts", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_account_changes_AccountId_At", "account_changes", ["AccountId", "At"]);
        Invitations(m);
        Domains(m);
    }

    private static void Invitations(MigrationBuilder m)
    {
        m.CreateTable(
            "invitations",
            t => new
            {
                Id = t.Column<Guid>(),
                Email = t.Column<string>(maxLength: 256),
                NormalizedEmail = t.Column<string>(maxLength: 256),
                OrganisationCode = t.Column<string>(maxLength: 40),
                Role = t.Column<string>(maxLength: 40),
                TokenHash = t.Column<string>(maxLength: 64),
                InvitedBy = t.Column<Guid>(),
                SentAt = t.Column<DateTime>(),
                LapsesAt = t.Column<DateTime>(),
                Version = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_invitations", x => x.Id);
                c.ForeignKey("FK_invitations_organisations_OrganisationCode", x => x.OrganisationCode, "organisations", "Code", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_invitations_TokenHash", "invitations", "TokenHash", unique: true);
        m.CreateIndex("IX_invitations_NormalizedEmail_OrganisationCode_Role", "invitations", ["NormalizedEmail", "OrganisationCode", "Role"], unique: true);
        m.CreateIndex("IX_invitations_OrganisationCode", "invitations", "OrganisationCode");
    }

    private static void Domains(MigrationBuilder m)
    {
        m.CreateTable(
            "organisation_domains",
            t => new { Domain = t.Column<string>(maxLength: 200), OrganisationCode = t.Column<string>(maxLength: 40), ProvenAt = t.Column<DateTime>() },
            constraints: c =>
            {
                c.PrimaryKey("PK_organisation_domains", x => x.Domain);
                c.ForeignKey("FK_organisation_domains_organisations_OrganisationCode", x => x.OrganisationCode, "organisations", "Code", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_organisation_domains_OrganisationCode", "organisation_domains", "OrganisationCode");
        m.CreateTable(
            "domain_claims",
            t => new
            {
                Id = t.Column<Guid>(),
                Domain = t.Column<string>(maxLength: 200),
                OrganisationCode = t.Column<string>(maxLength: 40),
                SentTo = t.Column<string>(maxLength: 256),
                TokenHash = t.Column<string>(maxLength: 64),
                ClaimedBy = t.Column<Guid>(),
                SentAt = t.Column<DateTime>(),
                LapsesAt = t.Column<DateTime>(),
                Version = t.Column<int>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_domain_claims", x => x.Id);
                c.ForeignKey("FK_domain_claims_organisations_OrganisationCode", x => x.OrganisationCode, "organisations", "Code", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_domain_claims_TokenHash", "domain_claims", "TokenHash", unique: true);
        m.CreateIndex("IX_domain_claims_OrganisationCode_Domain", "domain_claims", ["OrganisationCode", "Domain"], unique: true);
    }
}
