using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Running;
using NaraVard.Cycles.Spreading;
using NaraVard.Kernel;
using NaraVard.People.Demo;
using NaraVard.Tests.Editing;

namespace NaraVard.Tests.Cycles.Spreading;

/// <summary>What teams do for a tree to grow, and what of it anybody sees.</summary>
internal static class Growing
{
    /// <summary>A new example with a title of its own, public; gives its slug.</summary>
    public static async Task<string> ExampleAsync(this Site site, string title) => (await Editor.PublishedAsync(site, title)).Split('/')[^1];

    /// <summary>Agrees through the page, after looking.</summary>
    public static async Task AgreeAsync(this Visitor member, string cycle, string name)
    {
        using var looked = await member.SubmitAsync($"{cycle}/spridning#Look", ("Name", name));
        var page = await Visitor.ReadAsync(looked);
        Assert.Contains(name, page.QuerySelector(".tree")!.TextContent);
        using var sent = await member.PostAsync($"{cycle}/spridning", "Agree", ("Name", name), ("LinksStory", "false"));
        await sent.GoesToAsync();
    }

    public static async Task StopAsync(this Visitor member, string cycle)
    {
        using var stopped = await member.SubmitAsync($"{cycle}/spridning#Stop");
        await stopped.GoesToAsync();
    }

    /// <summary>Sends a form of a page that shows others first.</summary>
    public static async Task<HttpResponseMessage> PostAsync(this Visitor visitor, string page, string handler, params (string Name, string Value)[] fields)
    {
        var token = ((IHtmlInputElement)(await visitor.OpenAsync(page)).QuerySelector("main form[method=post] input[name=__RequestVerificationToken]")!).Value;
        return await visitor.Client.PostAsync($"{page}?handler={handler}", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]));
    }

    /// <summary>Ends the cycle's first round, and the cycle with it.</summary>
    public static async Task EndAsync(this Visitor member, string cycle, string decision = "Adopt")
    {
        await member.StepAsync(cycle, CyclePhase.Change);
        using var ended = await member.SubmitAsync($"{cycle}/avsluta-varv", ("Decision", decision), ("StartNext", "false"), ("Reason", "Det bar."));
        await ended.GoesToAsync();
    }

    /// <summary>Offers what was learned, and an editor publishes it; gives the slug.</summary>
    public static async Task<string> OfferAsync(this Visitor member, Site site, string cycle, string title)
    {
        using var offered = await member.SubmitAsync(
            $"{cycle}/erbjud", ("Form.Title", title), ("Form.Summary", "Vi gjorde om det."), ("Form.Themes", "nara-vard"), ("Form.Starting", "Väntan var lång."), ("Form.Done", "Vi ringde."),
            ("Form.MadePossible", "Chefen gav tid."), ("Form.Gave", "Lugnare."), ("Form.ThinkAbout", "Börja smått."));
        await offered.GoesToAsync();
        var slug = NaraVard.Kernel.Text.Slug.Of(title);
        await Editor.StepAsync(await site.SignedInAsync("redaktor"), $"/redaktion/exempel/{slug}", "Publish");
        return slug;
    }

    /// <summary>Teams that have grown from an example or a cycle, straight into the store; gives their ids.</summary>
    public static Task<Guid[]> GrowAsync(this Site site, Func<Adaptation> from, params string?[] shownAs) => site.AskAsync(async services =>
    {
        var (store, cycles) = (services.GetRequiredService<Store>(), new List<Guid>());
        foreach (var name in shownAs)
        {
            site.Clock.Advance(TimeSpan.FromMinutes(1));
            var (now, plan) = (site.Clock.GetUtcNow(), new CyclePlan("Hemlig titel", "Ett hemligt syfte.", SystemLevel.Team) { Place = "Hemliga orten" });
            var cycle = LearningCycle.Start(plan, DemoOrganisation.Code, from(), Guid.NewGuid(), now).Value;
            store.Add(cycle);
            if (name is not null)
            {
                store.Add(ShownTeam.Agree(cycle.Id, name, linksStory: false, now).Value);
            }

            cycles.Add(cycle.Id);
        }

        await store.SaveChangesAsync();
        return cycles.ToArray();
    });

    /// <summary>The list of an example's tree, line by line, with a dash for each generation.</summary>
    public static async Task<string[]> TreeAsync(this Site site, string slug)
    {
        var page = await site.Visitor().OpenAsync($"/exempel/{slug}");
        var drawn = page.QuerySelectorAll(".spread-tree [aria-label]").Select(node => node.GetAttribute("aria-label")!);
        var listed = page.QuerySelectorAll(".spread .tree li").Select(item =>
        {
            var node = item.QuerySelector(":scope > .tree-node")!;
            var note = node.QuerySelector(".tree-note")?.TextContent.Trim();
            var name = node.TextContent.Trim()[..^(note?.Length ?? 0)].Trim();
            return (Depth: Depth(item), Words: note is null ? name : $"{name}. {note}");
        }).ToList();
        Assert.Equal(listed.Select(line => line.Words), drawn);
        return [.. listed.Select(line => new string('-', line.Depth) + line.Words)];
    }

    /// <summary>All that anybody gets to see of an example and of the map, without what differs between two visits.</summary>
    public static async Task<string> SeenByAllAsync(this Site site, string slug)
    {
        var reader = site.Visitor();
        var pages = new[] { $"/exempel/{slug}", $"/exempel/{slug}/spridning", "/monster/karta/larde-av", "/monster/karta/larde-av?efter=slag" };
        List<string> seen = [await reader.Client.GetStringAsync($"/api/v1/examples/{slug}")];
        foreach (var page in pages)
        {
            // That two texts are alike says nothing of where they come from.
            var main = (await reader.OpenAsync(page)).QuerySelector("main")!;
            main.QuerySelector("section[aria-labelledby=liknande]")?.Remove();
            seen.Add(main.OuterHtml);
        }

        return string.Join('\n', seen);
    }

    private static int Depth(AngleSharp.Dom.IElement item)
    {
        var depth = 0;
        for (var at = item.ParentElement?.ParentElement; at is { LocalName: "li" }; at = at.ParentElement?.ParentElement)
        {
            depth++;
        }

        return depth;
    }
}
