using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>Sign-ins that can be ended, devices that are known again, what may be used once, links that have been asked for, and passkeys.</summary>
[DbContext(typeof(Store)), Migration("20261126010001_SignIn")]
internal sealed class SignIn : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "sessions",
            t => new
            {
                Id = t.Column<Guid>(),
                AccountId = t.Column<Guid>(),
                BeganAt = t.Column<DateTime>(),
                EndsAt = t.Column<DateTime>(),
                Device = t.Column<string>(maxLength: 60),
                Way = t.Column<string>(maxLength: 40),
                IsTwoStep = t.Column<bool>(),
            },
            constraints: c =>
            {
                c.PrimaryKey("PK_sessions", x => x.Id);
                c.ForeignKey("FK_sessions_accounts_AccountId", x => x.AccountId, "accounts", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_sessions_AccountId", "sessions", "AccountId");
        m.CreateIndex("IX_sessions_EndsAt", "sessions", "EndsAt");
        m.CreateTable(
            "known_devices",
            t => new { AccountId = t.Column<Guid>(), Hash = t.Column<string>(maxLength: 64), Until = t.Column<DateTime>() },
            constraints: c =>
            {
                c.PrimaryKey("PK_known_devices", x => new { x.AccountId, x.Hash });
                c.ForeignKey("FK_known_devices_accounts_AccountId", x => x.AccountId, "accounts", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_known_devices_Until", "known_devices", "Until");
        m.CreateTable(
            "spent_codes",
            t => new { Hash = t.Column<string>(maxLength: 64), Until = t.Column<DateTime>() },
            constraints: c => c.PrimaryKey("PK_spent_codes", x => x.Hash));
        m.CreateIndex("IX_spent_codes_Until", "spent_codes", "Until");
        m.CreateTable(
            "link_requests",
            t => new { Id = t.Column<Guid>(), Kind = t.Column<string>(maxLength: 40), Email = t.Column<string>(maxLength: 256) },
            constraints: c => c.PrimaryKey("PK_link_requests", x => x.Id));
        m.CreateIndex("IX_link_requests_Kind_Email", "link_requests", ["Kind", "Email"], unique: true);
        m.CreateTable(
            "account_passkeys",
            t => new { CredentialId = t.Column<byte[]>(maxLength: 1024), UserId = t.Column<Guid>(), Data = t.Column<string>(type: m.Json()) },
            constraints: c =>
            {
                c.PrimaryKey("PK_account_passkeys", x => x.CredentialId);
                c.ForeignKey("FK_account_passkeys_accounts_UserId", x => x.UserId, "accounts", "Id", onDelete: ReferentialAction.Cascade);
            });
        m.CreateIndex("IX_account_passkeys_UserId", "account_passkeys", "UserId");
    }
}
