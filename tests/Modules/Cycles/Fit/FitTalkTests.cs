using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Entries;
using NaraVard.Kernel;
using NaraVard.People.Contracts;
using NaraVard.Tests.Meetings;

namespace NaraVard.Tests.Cycles.Fit;

/// <summary>An example beside the team's own, and each difference a question.</summary>
public sealed class FitTalkTests(Site site)
{
    private const string Start = "/cykler/ny?exempel=borgholmsmodellen-hemsjukhus";
    private const string Untried = "/cykler/ny?exempel=administrativa-antipiloter";

    [Fact]
    public async Task The_page_shows_the_example_beside_the_teams_own_and_asks_about_each_difference()
    {
        var page = await (await site.ManagerElsewhereAsync($"{Unique.Word()}@exempel.se")).OpenAsync(Start);

        var rows = page.QuerySelectorAll(".fit-table tbody tr").ToDictionary(row => row.QuerySelector("th")!.TextContent, row => row.QuerySelectorAll("td").Select(cell => cell.TextContent).ToArray());
        Assert.Contains("Borgholms kommun", rows["Plats"][0]);
        Assert.Equal(("Region Stockholm", "Region"), (rows["Plats"][1], rows["Slags organisation"][1]));
        Assert.Equal("Team", rows["Nivå"][1]);
        var questions = Questions(page);
        Assert.Contains("Exemplet kommer från en kommun, ni är en region. Vad är annorlunda hos er i uppdrag, pengar och ansvar?", questions);
        Assert.Contains(questions, question => question.Contains("Eldsjälar hos båda huvudmännen", StringComparison.Ordinal) && question.EndsWith("Hur är det hos er?", StringComparison.Ordinal));
        Assert.Contains(questions, question => question.StartsWith("Där var utgångsläget:", StringComparison.Ordinal));
        Assert.Contains("Tro inte att det räcker att köpa ett IT-system", page.QuerySelector("aside")!.TextContent);
    }

    [Fact]
    public async Task Nothing_in_the_talk_is_a_score()
    {
        var said = (await (await site.SignedInAsync("medarbetare")).OpenAsync(Start)).QuerySelector(".fit-talk")!.TextContent;

        Assert.DoesNotContain("%", said);
        Assert.DoesNotContain("procent", said);
        Assert.Contains("Inget räknas ihop", said);
    }

    [Fact]
    public async Task A_proposal_asks_first_of_all_what_nobody_has_tried()
    {
        var page = await (await site.SignedInAsync("medarbetare")).OpenAsync(Untried);

        Assert.StartsWith("Ingen har prövat det här ännu.", Questions(page)[0]);
        Assert.Contains(Questions(page), question => question.StartsWith("Det här skulle göra det möjligt enligt förslaget:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Title_and_purpose_are_enough()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var form = (await anna.OpenAsync(Start)).QuerySelector("main form")!;

        var cycle = await anna.StartCycleAsync(query: Start["/cykler/ny".Length..]);

        Assert.Equal(["Title", "Purpose"], form.QuerySelectorAll("[required]").Select(field => field.GetAttribute("name")));
        Assert.Empty(await EntriesAsync(cycle));
    }

    [Fact]
    public async Task Answers_are_the_first_observe_entries_in_the_drawer_with_their_questions()
    {
        var (anna, kalle) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("kollega"));
        var asked = Of(await anna.OpenAsync(Start), "Eldsjälar");

        var cycle = await GoAsync(anna, Start, (asked.Field, "Hos oss är det en enda person."), (Of(await anna.OpenAsync(Start), "utgångsläget").Field, "Vi har ingen läkare alls."));

        var entries = await EntriesAsync(cycle);
        Assert.Equal(2, entries.Count);
        Assert.All(entries, entry => Assert.Equal((CyclePhase.Observe, 1, EntryKind.Observation, Sharing.Own, ""), (entry.Phase, entry.Round, entry.Kind, entry.Sharing, entry.Text)));
        Assert.Contains("utgångsläget", entries[0].QuestionText);
        var shown = (await anna.OpenAsync(cycle)).QuerySelectorAll(".entry").Single(entry => entry.TextContent.Contains("Hos oss är det en enda person.", StringComparison.Ordinal));
        Assert.Contains(asked.Text, shown.TextContent);
        await anna.AddColleagueAsync(cycle, "kollega@demo.invalid");
        Assert.DoesNotContain("en enda person", (await kalle.OpenAsync(cycle)).Said());
        Assert.DoesNotContain("en enda person", (await kalle.OpenAsync($"{cycle}/utgangspunkt")).Said());
    }

    [Fact]
    public async Task The_form_sent_twice_gives_one_cycle_with_one_set_of_answers()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var asked = Of(await anna.OpenAsync(Start), "Eldsjälar");
        var press = await anna.FillAsync(Start, ("Title", "Två tryck"), ("Purpose", "Att pröva."), (asked.Field, "En enda person."));

        var answers = await Task.WhenAll(press(), press(), press());
        var again = await press();

        var cycles = (await Task.WhenAll(answers.Append(again).Select(answer => answer.GoesToAsync()))).Distinct().ToList();
        Assert.Single(await EntriesAsync(Assert.Single(cycles)));
    }

    [Fact]
    public async Task An_answer_that_was_added_before_the_form_was_sent_again_is_kept()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var page = await anna.OpenAsync(Start);
        var (first, second, key) = (Of(page, "Eldsjälar"), Of(page, "utgångsläget"), page.QuerySelector("[name=Key]")!.GetAttribute("value")!);
        var cycle = await GoAsync(anna, Start, ("Key", key), (first.Field, "En enda person."));

        var again = await GoAsync(anna, Start, ("Key", key), (first.Field, "En enda person."), (second.Field, "Ingen läkare."));

        Assert.Equal(cycle, again);
        Assert.Equal(2, (await EntriesAsync(cycle)).Count);
    }

    [Fact]
    public async Task A_personal_identity_number_stops_the_start_beside_its_answer_and_nothing_is_lost()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var page = await anna.OpenAsync(Start);
        var (first, second, key) = (Of(page, "Eldsjälar"), Of(page, "utgångsläget"), page.QuerySelector("[name=Key]")!.GetAttribute("value")!);

        using var refused = await anna.SubmitAsync(Start, ("Key", key), ("Title", "Aldrig startad"), (first.Field, "Som för 19121212-1212."), (second.Field, "Ingen läkare."));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var again = await Visitor.ReadAsync(refused);
        var field = again.QuerySelector($"[name='{first.Field}']")!;
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.True(field.Closest("details")!.HasAttribute("open"));
        Assert.Equal($"#{field.Id}", again.QuerySelector(".error-summary a")!.GetAttribute("href"));
        Assert.Equal("Ingen läkare.", again.QuerySelector($"[name='{second.Field}']")!.TextContent.Trim());
        Assert.Equal(HttpStatusCode.NotFound, await anna.StatusAsync($"/cykler/{key}"));
    }

    [Fact]
    public async Task Another_level_is_compared_anew_and_what_was_written_stays()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var asked = Of(await anna.OpenAsync(Untried), "uttryckligt beslut");
        var compare = (await anna.OpenAsync(Untried)).QuerySelectorAll("button[formaction]").Single().GetAttribute("formaction")!;
        var token = (await anna.OpenAsync(Untried)).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        using var answer = await anna.Client.PostAsync(compare, new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token,
            ["Title"] = "",
            ["Level"] = "Region",
            ["Themes"] = "bemanning",
            [asked.Field] = "Vår chef har sagt ja.",
        }));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains(Questions(page), question => question.Contains("ni arbetar på nivån region", StringComparison.Ordinal));
        Assert.Contains(Questions(page), question => question.StartsWith("Förslaget handlar också om", StringComparison.Ordinal));
        Assert.Equal("Vår chef har sagt ja.", page.QuerySelector($"[name='{asked.Field}']")!.TextContent.Trim());
    }

    [Fact]
    public async Task The_talk_is_taken_later_from_the_board_with_what_is_not_answered_yet()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var asked = Of(await anna.OpenAsync(Start), "Eldsjälar");
        var cycle = await GoAsync(anna, Start, (asked.Field, "En enda person."));
        Assert.NotNull((await anna.OpenAsync(cycle)).QuerySelector($"a[href='{cycle}/utgangspunkt']"));
        await anna.StepAsync(cycle, CyclePhase.Test);
        var talk = await anna.OpenAsync($"{cycle}/utgangspunkt");
        Assert.DoesNotContain(asked.Text, Questions(talk));
        Assert.Contains("En enda person.", talk.QuerySelector(".stream")!.TextContent);

        using var saved = await anna.SubmitAsync($"{cycle}/utgangspunkt", (Of(talk, "utgångsläget").Field, "Ingen läkare."));

        Assert.Equal($"{cycle}/utgangspunkt", await saved.GoesToAsync());
        var later = (await EntriesAsync(cycle))[1];
        Assert.Equal((CyclePhase.Observe, 1, Sharing.Own), (later.Phase, later.Round, later.Sharing));
        Assert.Equal(Questions(talk).Count - 1, Questions(await anna.OpenAsync($"{cycle}/utgangspunkt")).Count);
    }

    [Fact]
    public async Task A_colleague_is_asked_too_and_reads_what_is_shared()
    {
        var (anna, kalle) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("kollega"));
        var asked = Of(await anna.OpenAsync(Start), "Eldsjälar");
        var cycle = await GoAsync(anna, Start, (asked.Field, "En enda person."));
        await anna.AddColleagueAsync(cycle, "kollega@demo.invalid");
        await anna.ShareAsync((await anna.OpenAsync(cycle)).AddressOf("En enda person."));

        var talk = await kalle.OpenAsync($"{cycle}/utgangspunkt");

        Assert.Contains(asked.Text, Questions(talk));
        Assert.Contains("En enda person.", talk.QuerySelector(".stream")!.TextContent);
    }

    [Fact]
    public async Task The_later_form_sent_twice_is_one_set_of_answers()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var cycle = await anna.StartCycleAsync(query: Start["/cykler/ny".Length..]);
        var press = await anna.FillAsync($"{cycle}/utgangspunkt", (Of(await anna.OpenAsync($"{cycle}/utgangspunkt"), "Eldsjälar").Field, "En enda person."));

        var answers = await Task.WhenAll(press(), press(), press());

        Assert.All(await Task.WhenAll(answers.Select(answer => answer.GoesToAsync())), address => Assert.Equal($"{cycle}/utgangspunkt", address));
        Assert.Single(await EntriesAsync(cycle));
    }

    [Fact]
    public async Task An_answer_to_a_question_that_is_no_longer_asked_keeps_the_words_it_was_asked_in()
    {
        var anna = await site.SignedInAsync("medarbetare");
        const string Gone = "Det här gjorde det möjligt där: ”En minibuss.” Hur är det hos er?";

        var cycle = await GoAsync(anna, Start, ("Answers[passar-0123456789abcdef].Text", "Vi har en cykel."), ("Answers[passar-0123456789abcdef].Asked", Gone));

        Assert.Equal(Gone, Assert.Single(await EntriesAsync(cycle)).QuestionText);
        Assert.Contains(Gone, (await anna.OpenAsync(cycle)).Said());
    }

    [Fact]
    public async Task A_field_that_is_no_question_starts_nothing()
    {
        var anna = await site.SignedInAsync("medarbetare");

        using var refused = await anna.SubmitAsync(Start, ("Answers[team-l1].Text", "Ett svar."), ("Answers[team-l1].Asked", "En fråga?"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
    }

    [Fact]
    public async Task A_cycle_that_grows_from_another_has_its_talk_and_tells_nothing_of_where_the_other_is()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var first = (await anna.StartCycleAsync("Lugnare kvällar på Tallen")).Split('/')[^1];

        var page = await anna.OpenAsync($"/cykler/ny?cykel={first}");

        Assert.StartsWith("”Lugnare kvällar på Tallen” började någon annanstans.", Questions(page)[0]);
        Assert.DoesNotContain(page.QuerySelectorAll(".fit-table th"), head => head.TextContent is "Plats" or "Verksamhet");
    }

    [Fact]
    public async Task The_download_tells_the_question_in_words()
    {
        var anna = await site.SignedInAsync("medarbetare");
        var asked = Of(await anna.OpenAsync(Start), "Eldsjälar");
        var cycle = await GoAsync(anna, Start, (asked.Field, $"En enda {Unique.Word()}."));
        var author = (await EntriesAsync(cycle))[0].AuthorId;

        var told = await site.AskAsync(async services =>
        {
            var part = services.GetServices<NaraVard.Kernel.Privacy.IPersonalData>().SelectMany(held => held.Read(new(author, "Anna", "anna@exempel.se"))).Single(part => part.Name == "lada");
            return await part.Rows.Select(row => row.FirstOrDefault(field => field.Label == "Fråga")?.Value.ToString()).ToListAsync();
        });

        Assert.Contains(asked.Text, told);
    }

    private static IReadOnlyList<string> Questions(IHtmlDocument page) => [.. page.QuerySelectorAll(".fit-question > summary").Select(summary => summary.TextContent)];

    private static (string Text, string Field) Of(IHtmlDocument page, string words)
    {
        var question = page.QuerySelectorAll(".fit-question").Single(q => q.QuerySelector("summary")!.TextContent.Contains(words, StringComparison.Ordinal));
        return (question.QuerySelector("summary")!.TextContent, question.QuerySelector("textarea")!.GetAttribute("name")!);
    }

    private static async Task<string> GoAsync(Visitor visitor, string path, params (string Name, string Value)[] fields)
    {
        using var answer = await visitor.SubmitAsync(path, fields);
        return await answer.GoesToAsync();
    }

    private Task<List<CycleEntry>> EntriesAsync(string cycle) => site.AskAsync(services =>
        services.GetRequiredService<Store>().Set<CycleEntry>().AsNoTracking().Where(entry => entry.CycleId == Guid.Parse(cycle.Substring("/cykler/".Length))).OrderBy(entry => entry.WrittenAt).ToListAsync());
}
