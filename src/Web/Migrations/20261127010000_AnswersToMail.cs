using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>Where an answer to a mail goes.</summary>
[DbContext(typeof(Store)), Migration("20261127010000_AnswersToMail")]
internal sealed class AnswersToMail : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.AddColumn<string>("ReplyTo", "outbox_mails", maxLength: 1000, nullable: true);
}
