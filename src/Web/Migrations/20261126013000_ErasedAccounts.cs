using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>Fingerprints of erased accounts, and mail whose row goes when it has been handed over.</summary>
[DbContext(typeof(Store)), Migration("20261126013000_ErasedAccounts")]
internal sealed class ErasedAccounts : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "erased_accounts",
            t => new { Hash = t.Column<string>(maxLength: 64), ErasedOn = t.Column<DateOnly>() },
            constraints: c => c.PrimaryKey("PK_erased_accounts", x => x.Hash));
        m.CreateIndex("IX_erased_accounts_ErasedOn", "erased_accounts", "ErasedOn");
        m.AddColumn<bool>("LeavesNoTrace", "outbox_mails", nullable: false, defaultValue: false);
    }
}
