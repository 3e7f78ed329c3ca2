using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

[DbContext(typeof(Store)), Migration("20261125006000_ApiTokens")]
internal sealed class ApiTokens : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        var m = migrationBuilder;
        m.CreateTable(
            "api_tokens",
            t => new
            {
                Id = t.Column<Guid>(),
                AccountId = t.Column<Guid>(),
                Name = t.Column<string>(maxLength: 100),
                Prefix = t.Column<string>(maxLength: 20),
                Hash = t.Column<string>(maxLength: 64),
                Scopes = t.Column<string>(maxLength: 200),
                CreatedAt = t.Column<DateTime>(),
                ExpiresAt = t.Column<DateTime>(),
            },
            constraints: c => c.PrimaryKey("PK_api_tokens", x => x.Id));
        m.CreateIndex("IX_api_tokens_Hash", "api_tokens", "Hash", unique: true);
        m.CreateIndex("IX_api_tokens_AccountId", "api_tokens", "AccountId");
    }
}
