using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>Who has stopped the mails about a cycle isn't asked when it has ended either.</summary>
[DbContext(typeof(Store)), Migration("20261126220100_LookingBack")]
internal sealed class LookingBack : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) =>
        migrationBuilder.AddColumn<bool>("LooksBack", "prompt_schedules", nullable: false, defaultValue: true);
}
