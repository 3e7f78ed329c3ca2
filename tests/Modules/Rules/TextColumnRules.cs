using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;

namespace NaraVard.Tests.Rules;

/// <summary>
/// What is written has a longest length in the end: its column's, or that of the class that is named here. So a new field without one is noticed also when
/// its form says nothing; what no column keeps is held by <see cref="Web.Shell.SoundForms.LongestField"/>.
/// </summary>
public sealed class TextColumnRules(Site site)
{
    /// <summary>The columns without a length of their own, and the file that bounds what comes into them.</summary>
    private static readonly Dictionary<string, string> BoundedBy = new()
    {
        ["account_claims.ClaimType"] = "src/Modules/People/Accounts/Account.cs",
        ["account_claims.ClaimValue"] = "src/Modules/People/Accounts/Account.cs",
        ["account_logins.ProviderDisplayName"] = "src/Modules/People/Outside/OutsideIdentity.cs",
        ["account_passkeys.Name"] = "src/Modules/People/Passkeys/AddPasskey.cs",
        ["account_tokens.Value"] = "src/Modules/People/Accounts/AccountStore.cs",
        ["accounts.ConcurrencyStamp"] = "src/Modules/People/Accounts/Account.cs",
        ["accounts.PasswordHash"] = "src/Modules/People/SignIn/ChoosePassword.cs",
        ["accounts.SecurityStamp"] = "src/Modules/People/Accounts/Account.cs",
        ["anonymous_answers.Json"] = "src/Kernel/Text/AnonymousAnswers.cs",
        ["content_conflicts.Json"] = "src/Kernel/Content/ContentText.cs",
        ["content_conflicts.Text"] = "src/Kernel/Content/ContentText.cs",
        ["content_files.Json"] = "src/Kernel/Content/ContentText.cs",
        ["content_files.Text"] = "src/Kernel/Content/ContentText.cs",
        ["content_import_files.Text"] = "src/Kernel/Content/ContentText.cs",
        ["content_revisions.Json"] = "src/Modules/Editing/Writing/TextRules.cs",
        ["cycle_plans.Json"] = "src/Modules/Cycles/Planning/CyclePlan.cs",
        ["fact_checks.AnswersJson"] = "src/Modules/Editing/FactChecking/FactCheck.cs",
        ["kept_typings.Inputs"] = "src/Modules/Editing/Typing/Typings.cs",
        ["outbox_mails.Calendar"] = "src/Modules/Mail/Outbox/OutboxMail.cs",
        ["outbox_mails.Html"] = "src/Modules/Mail/Outbox/OutboxMail.cs",
        ["outbox_mails.Text"] = "src/Modules/Mail/Outbox/OutboxMail.cs",
        ["protection_keys.Xml"] = "src/Web/Keys/SealKeys.cs",
    };

    [Fact]
    public async Task Every_column_of_text_has_a_longest_length_or_says_what_bounds_it() =>
        Told.Nothing((await UnboundedAsync()).Except(BoundedBy.Keys).Select(column => $"{column} har ingen längsta längd. Sätt HasMaxLength, eller skriv i listan vilken fil som begränsar den."));

    [Fact]
    public async Task The_list_names_only_columns_without_a_length_and_files_that_are_there()
    {
        Told.Nothing(BoundedBy.Keys.Except(await UnboundedAsync()));
        Told.Nothing(BoundedBy.Values.Where(file => !File.Exists(Path.Combine(Site.Root, file))));
    }

    private Task<List<string>> UnboundedAsync() => site.AskAsync(services => Task.FromResult(services.GetRequiredService<Store>().Model.GetEntityTypes()
        .SelectMany(type => type.GetProperties().Where(property => property.GetProviderClrType() == typeof(string) || property.ClrType == typeof(string))
            .Where(property => property.GetMaxLength() is null).Select(property => $"{type.GetTableName()}.{property.Name}")).Distinct().ToList()));
}
