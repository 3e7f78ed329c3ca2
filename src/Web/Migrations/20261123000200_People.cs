using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

namespace NaraVard.Web.Migrations;

[DbContext(typeof(Store)), Migration("20261123000200_People")]
internal sealed class People : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "organisations",
            t => new
            {
                Code = t.Column<string>(maxLength: 40),
                Name = t.Column<string>(maxLength: 200),
                Kind = t.Column<string>(maxLength: 40),
                Level = t.Column<string>(maxLength: 40),
                ParentCode = t.Column<string>(maxLength: 40, nullable: true),
            },
            constraints: c => c.PrimaryKey("PK_organisations", x => x.Code));
        m.CreateIndex("IX_organisations_Name", "organisations", "Name");
        m.CreateTable(
            "accounts",
            t => new
            {
                Id = t.Column<Guid>(),
                DisplayName = t.Column<string>(maxLength: 100),
                UserName = t.Column<string>(maxLength: 256, nullable: true),
                NormalizedUserName = t.Column<string>(maxLength: 256, nullable: true),
                Email = t.Column<string>(maxLength: 256, nullable: true),
                NormalizedEmail = t.Column<string>(maxLength: 256, nullable: true),
                EmailConfirmed = t.Column<bool>(),
                PasswordHash = t.Column<string>(nullable: true),
                SecurityStamp = t.Column<string>(nullable: true),
                ConcurrencyStamp = t.Column<string>(nullable: true),
                PhoneNumber = t.Column<string>(maxLength: 30, nullable: true),
                PhoneNumberConfirmed = t.Column<bool>(),
                TwoFactorEnabled = t.Column<bool>(),
                LockoutEnd = t.Column<DateTime>(nullable: true),
                LockoutEnabled = t.Column<bool>(),
                AccessFailedCount = t.Column<int>(),
            },
            constraints: c => c.PrimaryKey("PK_accounts", x => x.Id));
        m.CreateIndex("IX_accounts_NormalizedUserName", "accounts", "NormalizedUserName", unique: true);
        m.CreateIndex("IX_accounts_NormalizedEmail", "accounts", "NormalizedEmail", unique: true);
        m.CreateTable(
            "account_claims",
            t => new
            {
                Id = t.Column<int>().Annotation("Sqlite:Autoincrement", true)
                    .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                UserId = t.Column<Guid>(),
                ClaimType = t.Column<string>(nullable: true),
                ClaimValue = t.Column<string>(nullable: true),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_account_claims", x => x.Id);
                c.ForeignKey("FK_account_claims_accounts_UserId", x => x.UserId, "accounts", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_account_claims_UserId", "account_claims", "UserId");
        m.CreateTable(
            "account_logins",
            t => new
            {
                LoginProvider = t.Column<string>(maxLength: 128),
                ProviderKey = t.Column<string>(maxLength: 128),
                ProviderDisplayName = t.Column<string>(nullable: true),
                UserId = t.Column<Guid>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_account_logins", x => new { x.LoginProvider, x.ProviderKey });
                c.ForeignKey("FK_account_logins_accounts_UserId", x => x.UserId, "accounts", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_account_logins_UserId", "account_logins", "UserId");
        m.CreateTable(
            "account_tokens",
            t => new
            {
                UserId = t.Column<Guid>(),
                LoginProvider = t.Column<string>(maxLength: 128),
                Name = t.Column<string>(maxLength: 128),
                Value = t.Column<string>(nullable: true),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_account_tokens", x => new { x.UserId, x.LoginProvider, x.Name });
                c.ForeignKey("FK_account_tokens_accounts_UserId", x => x.UserId, "accounts", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateTable(
            "memberships",
            t => new { AccountId = t.Column<Guid>(), OrganisationCode = t.Column<string>(maxLength: 40), Role = t.Column<string>(maxLength: 40) },
            constraints: c =>
            {
                c.PrimaryKey("PK_memberships", x => new { x.AccountId, x.OrganisationCode, x.Role });
                c.ForeignKey("FK_memberships_accounts_AccountId", x => x.AccountId, "accounts", "Id", onDelete: ReferentialAction.Cascade);
                c.ForeignKey("FK_memberships_organisations_OrganisationCode", x => x.OrganisationCode, "organisations", "Code", onDelete: ReferentialAction.Restrict);
            });
        m.CreateIndex("IX_memberships_OrganisationCode", "memberships", "OrganisationCode");
        m.CreateTable(
            "setup_steps",
            t => new { Name = t.Column<string>(maxLength: 60), DoneAt = t.Column<DateTime>() },
            constraints: c => c.PrimaryKey("PK_setup_steps", x => x.Name));
    }
}
