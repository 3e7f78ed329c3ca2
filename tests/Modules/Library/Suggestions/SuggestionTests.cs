using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Cycles.Contracts;
using NaraVard.Kernel.Content;
using NaraVard.Library.Examples;
using NaraVard.Library.Patterns;
using NaraVard.Library.Suggestions;
using NaraVard.Tests.Cycles;
using NaraVard.Tests.Editing;

namespace NaraVard.Tests.Library.Suggestions;

public sealed class SuggestionTests(Site site)
{
    private const string Near = "Hemtjänstens självstyrande team beslutar själva. Minutscheman togs bort, och mandatet ligger nära patienten.";

    [Fact]
    public async Task An_example_that_shares_words_with_a_pattern_may_speak_about_it_and_the_words_are_shown()
    {
        var address = await PublishAsync();

        var page = await (await site.SignedInAsync("medarbetare")).OpenAsync(address);

        var suggested = Assert.Single(page.QuerySelectorAll(".may-speak .evidence"), one => one.QuerySelector("a")!.GetAttribute("href") == "/monster/beslut-nara-patienten");
        Assert.Contains("självstyrande", suggested.TextContent);
        Assert.Contains($"exempel={address.Split('/')[^1]}", suggested.QuerySelectorAll("a").Last().GetAttribute("href"));
        Assert.Null((await site.Visitor().OpenAsync(address)).QuerySelector(".may-speak"));
        Assert.Contains("Delar orden: ", (await (await site.SignedInAsync("redaktor")).OpenAsync($"/redaktion{address}")).Text(".beside-text"));
    }

    [Fact]
    public async Task What_an_editor_dismisses_is_not_suggested_until_it_is_taken_up_again()
    {
        var (address, editor) = (await PublishAsync(), await site.SignedInAsync("redaktor"));
        (string, string)[] about = [("Pattern", "beslut-nara-patienten"), ("Example", address.Split('/')[^1])];

        using var dismissed = await editor.SubmitAsync("/redaktion/monsterforslag#handler=Dismiss", about);

        Assert.Equal(HttpStatusCode.Redirect, dismissed.StatusCode);
        Assert.DoesNotContain("/monster/beslut-nara-patienten\"", (await editor.OpenAsync(address)).QuerySelector(".may-speak")?.InnerHtml ?? "");
        using var again = await editor.SubmitAsync("/redaktion/monsterforslag#handler=Again", about);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        Assert.Contains("/monster/beslut-nara-patienten", (await editor.OpenAsync(address)).QuerySelector(".may-speak")!.InnerHtml);
    }

    [Fact]
    public async Task A_proposal_is_suggested_nothing()
    {
        var editor = await site.SignedInAsync("redaktor");

        var page = await editor.OpenAsync("/exempel/administrativa-antipiloter");

        Assert.Null(page.QuerySelector(".may-speak"));
        Assert.DoesNotContain("Administrativa antipiloter", (await editor.OpenAsync("/redaktion/monsterforslag")).Text("main"));
    }

    [Fact]
    public async Task An_ended_cycle_is_told_which_patterns_it_may_speak_about_from_what_the_team_shares()
    {
        var anna = await site.SignedInAsync("medarbetare");
        using var started = await anna.SubmitAsync("/cykler/ny", ("Title", "Självstyrande team i hemtjänsten"), ("Purpose", "Att beslut fattas nära patienten, utan minutscheman."));
        var cycle = await started.GoesToAsync();
        Assert.Contains("Cykeln pågår", (await anna.OpenAsync($"{cycle}/monster")).Text("main"));
        await anna.WriteAsync(cycle, "Receptarier delade läkemedel på avdelningen.");
        await anna.StepAsync(cycle, CyclePhase.Change);
        using var ended = await anna.SubmitAsync($"{cycle}/avsluta-varv", ("Decision", "Adopt"), ("StartNext", "false"), ("Reason", "Teamet beslutar själva, och vårdtimmarna räcker."));
        await ended.GoesToAsync();

        var page = await anna.OpenAsync($"{cycle}/monster");

        Assert.Contains("självstyrande", page.Text("main"));
        Assert.DoesNotContain("receptarie", page.Text("main"));
        var give = page.QuerySelector("a[href^='/monster/beslut-nara-patienten/belagg']")!.GetAttribute("href")!;
        Assert.NotNull((await anna.OpenAsync(give)).QuerySelector($"#Cycle option[selected][value='{cycle.Split('/')[^1]}']"));
        Assert.Equal(HttpStatusCode.NotFound, await (await site.SignedInAsync("kollega")).StatusAsync($"{cycle}/monster"));
    }

    [Fact]
    public async Task The_same_content_gives_the_same_suggestions_and_the_same_groups()
    {
        var live = await LiveAsync();
        var (patterns, examples) = (live.All<Pattern>(), live.All<GoodExample>());
        var (one, other) = (new PatternProfiles(patterns, examples), new PatternProfiles([.. patterns.Reverse()], [.. examples.Reverse()]));

        Assert.All(examples.Take(30), example => Assert.Equal(Told(one, example), Told(other, example)));

        static string Told(PatternProfiles profiles, Live<GoodExample> example) =>
            string.Join('\n', profiles.To(example).Take(5).Select(near => $"{near.Pattern.Slug} {Math.Round(near.Nearness, 9)} {string.Join(' ', near.Words)}"));
    }

    [Fact]
    public async Task A_group_holds_tried_examples_that_share_no_pattern_and_words_that_no_pattern_uses()
    {
        var live = await LiveAsync();
        var named = live.All<Pattern>().SelectMany(pattern => TextWords.NamedBy(pattern.Body).All.Keys).ToHashSet();
        var groups = UnnamedGroups.Of(live);

        Assert.NotEmpty(groups);
        Assert.All(groups, group =>
        {
            Assert.InRange(group.Examples.Count, UnnamedGroups.Fewest, 8);
            Assert.DoesNotContain(group.Examples, example => example.Body.Kind == ExampleKind.Proposal);
            Assert.DoesNotContain(group.Examples.SelectMany(example => live.All<Pattern>().Where(pattern => PatternProfiles.ExamplesOf(pattern.Body).Contains(example.Slug))).GroupBy(pattern => pattern.Slug), same => same.Count() > 1);
            Assert.DoesNotContain(group.Words, word => named.Contains(NaraVard.Kernel.Language.SwedishStemmer.Stem(word)));
        });
        Assert.Contains(string.Join(", ", groups[0].Words), (await (await site.SignedInAsync("redaktor")).OpenAsync("/redaktion/monsterforslag")).Text("main"));
    }

    // Other tests publish too, so what is compared is one state of the content.
    private Task<LiveSnapshot> LiveAsync() => site.AskAsync(async services => await services.GetRequiredService<LiveContent>().NowAsync(default));

    private async Task<string> PublishAsync()
    {
        var (writer, reviewer) = (await site.SignedInAsync("redaktor"), await site.SignedInAsync("granskare"));
        var fields = Editor.Example($"Team som bestämmer {Unique.Word()}").Where(field => field.Name is not ("Done" or "MadePossible")).Append(("Done", Near)).Append(("MadePossible", Near));
        using var answer = await writer.SubmitAsync("/redaktion/exempel/nytt", [.. fields]);
        var page = answer.Headers.Location!.ToString();
        await Editor.StepAsync(writer, page, "Submit");
        await Editor.StepAsync(reviewer, page, "Publish");
        return Editor.PublicPage(page);
    }
}
