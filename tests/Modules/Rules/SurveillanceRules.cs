using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.People.Accounts;

namespace NaraVard.Tests.Rules;

/// <summary>
/// Nothing is kept or shown of when or how much somebody does, or of who hasn't answered. What the site stores, sends as JSON, puts in the cookie and shows
/// on a page is read here by its names; that reading leaves no trace, and that no page counts beside a name, is seen in <see cref="Permissions.PermissionTests"/>.
/// </summary>
public sealed partial class SurveillanceRules(Site site)
{
    // By parts of names, in the order they stand: "last seen" finds LastSeenAt and last_seen.
    private static readonly string[] Watching =
    [
        "last seen", "last login", "last log in", "last sign", "last signed", "last used", "last use", "last active", "last activity", "last visit", "last visited", "last read", "last opened", "last answered", "latest activity",
        "seen at", "seen on", "used at", "used on", "opened at", "opened on", "read at", "read on", "visited at", "clicked at", "signed in at", "logged in at", "active at", "idle",
        "login count", "sign in count", "visit count", "visits", "views", "page views", "clicks", "opens", "streak", "streaks", "score", "scores", "rank", "ranks", "ranking", "points", "badge", "badges", "leaderboard", "activity", "engagement", "progress percent",
        "per person", "per account", "per author", "per member", "per user", "by person", "by member", "count of entries", "entry count", "entries count", "answer count", "answers count",
        "answered", "unanswered", "has read", "unread", "read receipt", "receipt", "receipts", "silent", "reminded", "reminders sent", "reminder count", "nudged", "overdue",
        "senast sedd", "senast inloggad", "inloggad", "inloggningar", "sedd", "svit", "sviter", "poang", "poäng", "rankning", "topplista", "narvaro", "närvaro", "aktivitet", "har svarat", "svarat", "obesvarad", "obesvarade", "olast", "oläst", "last av", "läst av", "oppnad", "öppnad", "klickad", "pamind", "påmind", "per medarbetare",
    ];

    // Each with the reason why it watches nobody. One that is no longer found fails the test too.
    private static readonly Dictionary<string, string> Innocent = new()
    {
        ["BoardQuestion.IsAnsweredByMe"] = "Läses ur ens egen låda och visas för en själv: knappen säger Svara eller Svara igen.",
        ["ContentItem.RemindedFor"] = "Om en text: det datum då den ska ses över som redaktionen redan har fått mejl om.",
        ["content_items.RemindedFor"] = "Samma.",
        ["FactCheck.AnsweredAt"] = "Om en faktakoll av en text, som ett team har bett om eller tagit emot: svaret är själva saken.",
        ["fact_checks.AnsweredAt"] = "Samma.",
    };

    // Numbers in a table that also names a person, each with what it numbers.
    private static readonly Dictionary<string, string> Numbers = new()
    {
        ["Account.AccessFailedCount"] = "Felaktiga lösenord i rad, för spärren mot den som gissar. Nollas när någon kommer in; ingen sida visar det.",
        ["ContentComment.Number"] = "Vilken version av texten kommentaren gäller.",
        ["ContentEvent.Number"] = "Vilken version av texten det gäller.",
        ["ContentEvent.Order"] = "Vilken ändring i ordningen av alla publika ändringar.",
        ["ContentItem.ApprovedNumber"] = "Vilken version som är godkänd.",
        ["ContentItem.ChangedAs"] = "Vilken ändring i ordningen av alla publika ändringar.",
        ["ContentItem.LastNumber"] = "Textens senaste version.",
        ["ContentRevision.Number"] = "Vilken version av texten det är.",
        ["CycleEntry.Round"] = "Vilket varv av cykeln.",
        ["FactCheck.Number"] = "Vilken version av texten teamet läser.",
        ["FileImport.Total"] = "Hur många filer det är i en import.",
        ["KeptTyping.SentAs"] = "Vilken sändning från sidan som är den nyaste.",
        ["LeadershipMeeting.AgendaNumber"] = "Vilken version av dagordningen.",
        ["LeadershipMeeting.Sequence"] = "Vilken ändring av tid, plats eller namn som de inbjudnas kalendrar har fått.",
        ["LeadershipMeeting.Length"] = "Mötets längd i minuter.",
        ["LeadershipMeeting.NowMinutes"] = "Hur många minuter frågan som är uppe får ta.",
        ["MediaVersion.Size"] = "Filens storlek.",
        ["OwnQuestion.Number"] = "Vilken i ordningen av organisationens egna frågor på nivån.",
        ["PhaseStep.Round"] = "Vilket varv av cykeln.",
        ["PlanVersion.Round"] = "Vilket varv av cykeln.",
        ["PromptSchedule.Gap"] = "Hur många veckor det är till nästa fråga i den glesnande rytmen, eller om frågor kommer inför varje eller vartannat möte. Personen har själv valt det.",
        ["ReflectionPrompt.Place"] = "Vilken av frågorna i dagens mejl det är.",
    };

    [Fact]
    public async Task No_table_record_page_or_answer_has_a_name_that_watches_people()
    {
        var found = NamesInTheModel().Concat(NamesInTheCode()).Concat(await NamesInTheApiAsync()).Distinct().Where(name => Watches(name.Split('.')[^1])).ToList();

        Told.Nothing(found.Except(Innocent.Keys));
        Told.Nothing(Innocent.Keys.Except(found));
    }

    [Fact]
    public void No_table_counts_beside_a_person()
    {
        var found = Model().GetEntityTypes().Where(NamesAPerson).SelectMany(entity => entity.GetProperties().Where(IsNumber).Select(property => $"{entity.ClrType.Name}.{property.Name}")).Distinct().ToList();

        Told.Nothing(found.Except(Numbers.Keys));
        Told.Nothing(Numbers.Keys.Except(found));
    }

    [Fact]
    public async Task The_cookie_knows_who_and_as_what_and_nothing_about_when()
    {
        var claims = await site.AskAsync(async services =>
        {
            var account = await services.GetRequiredService<UserManager<Account>>().FindByEmailAsync("redaktor@demo.invalid");
            return (await services.GetRequiredService<IUserClaimsPrincipalFactory<Account>>().CreateAsync(account!)).Claims.ToList();
        });

        Assert.NotEmpty(claims);
        Assert.DoesNotContain(claims, claim => Watches(claim.Type.Split('/', ':')[^1]) || DateTimeOffset.TryParse(claim.Value, CultureInfo.InvariantCulture, out _));
    }

    [Theory]
    [InlineData("LastSeenAt")]
    [InlineData("last_used")]
    [InlineData("SignInCount")]
    [InlineData("EntriesPerPerson")]
    [InlineData("IsUnanswered")]
    [InlineData("HarSvarat")]
    [InlineData("SenastSedd")]
    public void A_name_that_watches_is_found(string name) => Assert.True(Watches(name));

    private static bool Watches(string name)
    {
        var parts = $" {string.Join(' ', Part().Matches(name).Select(part => part.Value.ToLowerInvariant()))} ";
        return Watching.Any(watching => parts.Contains($" {watching} ", StringComparison.Ordinal));
    }

    private IModel Model()
    {
        using var scope = site.Services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<Store>().Model;
    }

    private IEnumerable<string> NamesInTheModel() => Model().GetEntityTypes().SelectMany(entity => entity.GetProperties()
        .SelectMany(property => new[] { $"{entity.ClrType.Name}.{property.Name}", $"{entity.GetTableName()}.{property.GetColumnName()}" })
        .Append($"tables.{entity.GetTableName()}"));

    // All records and pages there are: what is stored as JSON, sent as JSON or shown has its names here.
    private static IEnumerable<string> NamesInTheCode() => Web.Modules.All.Select(module => module.GetType().Assembly).Append(typeof(Store).Assembly).Append(typeof(Program).Assembly).Distinct()
        .SelectMany(assembly => assembly.GetTypes()).Where(type => !type.Name.Contains('<') && !type.IsEnum)
        .SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.DeclaredOnly).Select(property => $"{type.Name}.{property.Name}"));

    private async Task<IEnumerable<string>> NamesInTheApiAsync()
    {
        using var document = JsonDocument.Parse(await site.Visitor().Client.GetStringAsync("/api/v1/openapi.json"));
        return [.. Fields(document.RootElement).Select(field => $"api.{field}")];
    }

    private static IEnumerable<string> Fields(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(part => (part.NameEquals("properties") && part.Value.ValueKind == JsonValueKind.Object ? part.Value.EnumerateObject().Select(field => field.Name) : []).Concat(Fields(part.Value))),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Fields),
        _ => [],
    };

    private static bool NamesAPerson(IEntityType entity) => entity.GetProperties().Any(property => property.ClrType == typeof(Guid) || property.ClrType == typeof(Guid?)
        ? PersonColumn().IsMatch(property.Name) || (entity.ClrType == typeof(Account) && property.Name == "Id")
        : false);

    private static bool IsNumber(IProperty property) =>
        (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType) is var type && (type == typeof(int) || type == typeof(long) || type == typeof(decimal) || type == typeof(double)) && !property.IsConcurrencyToken && !property.IsPrimaryKey();

    [GeneratedRegex(@"[A-ZÅÄÖ]?[a-zåäö]+|[A-ZÅÄÖ]+(?![a-zåäö])|\d+")]
    private static partial Regex Part();

    [GeneratedRegex("(Account|User|Author|Leader|Member|Owner|Person|Editor|Writer|Reviewer|Participant|Receiver)(Id)?$|By$|^By$")]
    private static partial Regex PersonColumn();
}
