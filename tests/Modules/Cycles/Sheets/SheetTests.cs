using System.Net;

namespace NaraVard.Tests.Cycles.Sheets;

/// <summary>Not everyone has a screen: a cycle on paper, and read back in.</summary>
public sealed class SheetTests(Site site)
{
    [Fact]
    public async Task The_sheet_carries_the_plan_and_nothing_of_what_has_been_written()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var title = $"Omtag {Unique.Word()}";
        var cycle = await anna.StartCycleAsync(title);
        await anna.WriteAsync(cycle, "Det här är bara mitt.");

        var sheet = (await anna.OpenAsync($"{cycle}/blad")).QuerySelector(".sheet")!;

        Assert.Contains(title, sheet.TextContent);
        Assert.DoesNotContain("Det här är bara mitt.", sheet.TextContent);
        Assert.Equal(6, sheet.QuerySelectorAll(".sheet-box").Length);
    }

    [Fact]
    public async Task A_blank_sheet_needs_no_account() =>
        Assert.Equal(6, (await site.Visitor().OpenAsync("/cykler/blad")).QuerySelectorAll(".sheet-box").Length);

    [Fact]
    public async Task A_line_becomes_an_entry_that_the_team_reads_once_it_has_been_looked_at_and_shared()
    {
        var (anna, kalle) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("kollega"));
        var cycle = await anna.StartCycleAsync();
        await anna.AddColleagueAsync(cycle, "kollega@demo.invalid");
        using var looked = await anna.SubmitAsync($"{cycle}/las-in#Look", ("Seen", "- Telefonen ringer mest vid åtta.\n\n• Ingen ringer efter tre."), ("Expected", "Färre ringer om vi svarar i chatten."));
        var preview = await Visitor.ReadAsync(looked);
        Assert.Equal(3, preview.QuerySelectorAll("main section li").Length);
        Assert.DoesNotContain("Telefonen ringer mest", (await anna.OpenAsync(cycle)).Said());

        var form = Fields(preview).Append(KeyValuePair.Create("Audience", "Team")).ToList();
        using var shared = await anna.Client.PostAsync($"{cycle}/las-in?handler=Keep", new FormUrlEncodedContent(form));
        using var again = await anna.Client.PostAsync($"{cycle}/las-in?handler=Keep", new FormUrlEncodedContent(form));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Redirect], [shared.StatusCode, again.StatusCode]);
        var board = await kalle.OpenAsync(cycle);
        Assert.Equal(3, board.QuerySelectorAll(".entry").Length);
        Assert.Contains("Telefonen ringer mest vid åtta.", board.Said());
        Assert.Contains(board.QuerySelectorAll(".entry"), entry => entry.TextContent.Contains("Förutsägelse", StringComparison.Ordinal) && entry.TextContent.Contains("i chatten", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_that_was_added_after_the_first_sending_is_not_thrown_away()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        using var looked = await anna.SubmitAsync($"{cycle}/las-in#Look", ("Seen", "En rad."));
        var fields = Fields(await Visitor.ReadAsync(looked)).Append(KeyValuePair.Create("Audience", "Own")).ToList();
        using var kept = await anna.Client.PostAsync($"{cycle}/las-in?handler=Keep", new FormUrlEncodedContent(fields));
        await kept.GoesToAsync();

        using var more = await anna.Client.PostAsync($"{cycle}/las-in?handler=Keep", new FormUrlEncodedContent(fields.Select(field => field.Key == "Seen" ? KeyValuePair.Create("Seen", "En rad.\nOch en till.") : field)));

        Assert.Equal(HttpStatusCode.Conflict, more.StatusCode);
        Assert.Contains("Och en till.", (await Visitor.ReadAsync(more)).QuerySelector("[name=Seen]")!.TextContent);
        Assert.Single((await anna.OpenAsync(cycle)).QuerySelectorAll(".entry"));
    }

    [Fact]
    public async Task Lines_kept_in_the_drawer_are_read_by_nobody_else()
    {
        var (anna, kalle) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("kollega"));
        var cycle = await anna.StartCycleAsync();
        await anna.AddColleagueAsync(cycle, "kollega@demo.invalid");

        using var kept = await anna.SubmitAsync($"{cycle}/las-in#Look", ("Tried", "Vi ringde upp i stället."));
        var form = Fields(await Visitor.ReadAsync(kept)).Append(KeyValuePair.Create("Audience", "Own"));
        using var answer = await anna.Client.PostAsync($"{cycle}/las-in?handler=Keep", new FormUrlEncodedContent(form));

        await answer.GoesToAsync();
        Assert.Contains("Vi ringde upp i stället.", (await anna.OpenAsync(cycle)).Said());
        Assert.DoesNotContain("Vi ringde upp i stället.", (await kalle.OpenAsync(cycle)).Said());
    }

    [Theory]
    [InlineData("Became", "Ringde 19811218-9876 två gånger.", "Became")]
    [InlineData("Seen", " \n- \n", "Seen")]
    public async Task What_is_wrong_is_told_beside_the_box_and_the_lines_stay(string box, string typed, string field)
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();

        using var answer = await anna.SubmitAsync($"{cycle}/las-in#Look", (box, typed));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.NotNull(page.QuerySelector($"#{field}-error"));
        Assert.Contains(typed.Trim(), page.QuerySelector($"[name={box}]")!.TextContent);
    }

    [Theory]
    [InlineData("Public")]
    [InlineData("99")]
    public async Task A_sheet_is_shared_no_wider_than_with_the_team(string audience)
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync();
        using var looked = await anna.SubmitAsync($"{cycle}/las-in#Look", ("Seen", "En rad."));

        using var answer = await anna.Client.PostAsync($"{cycle}/las-in?handler=Keep", new FormUrlEncodedContent(Fields(await Visitor.ReadAsync(looked)).Append(KeyValuePair.Create("Audience", audience))));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(AngleSharp.Html.Dom.IHtmlDocument page) =>
        page.QuerySelectorAll("main form input[type=hidden]").Select(field => KeyValuePair.Create(field.GetAttribute("name")!, field.GetAttribute("value") ?? ""));
}
