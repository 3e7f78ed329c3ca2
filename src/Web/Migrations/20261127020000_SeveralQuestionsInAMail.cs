using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaraVard.Kernel;

namespace NaraVard.Web.Migrations;

/// <summary>All that a person is asked on a day goes in one mail: its questions have places in it, from 0.</summary>
[DbContext(typeof(Store)), Migration("20261127020000_SeveralQuestionsInAMail")]
internal sealed class SeveralQuestionsInAMail : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.AddColumn<int>("Place", "reflection_prompts", nullable: false, defaultValue: 0);
        migrationBuilder.DropIndex("IX_reflection_prompts_AccountId_AskedOn", "reflection_prompts");
        migrationBuilder.CreateIndex("IX_reflection_prompts_AccountId_AskedOn_Place", "reflection_prompts", ["AccountId", "AskedOn", "Place"], unique: true);
    }
}
