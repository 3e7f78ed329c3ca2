using System.Net;
using AngleSharp.Html.Dom;
using NaraVard.Cycles.Contracts;

namespace NaraVard.Tests.Cycles;

/// <summary>What people do with a cycle, through its pages.</summary>
internal static class CycleActs
{
    /// <summary>Starts a cycle and gives its address.</summary>
    public static async Task<string> StartCycleAsync(this Visitor visitor, string title = "Färre omtag på telefonen", string query = "")
    {
        using var answer = await visitor.SubmitAsync($"/cykler/ny{query}", ("Title", title), ("Purpose", "Att patienten slipper ringa två gånger."));
        return await answer.GoesToAsync();
    }

    /// <summary>Writes an entry in the private drawer and gives its address.</summary>
    public static async Task<string> WriteAsync(this Visitor visitor, string cycle, string text, string kind = "Observation", string query = "")
    {
        using var answer = await visitor.SubmitAsync($"{cycle}/skriv{query}", ("Text", text), ("Kind", kind));
        await answer.GoesToAsync();
        return (await visitor.OpenAsync(cycle)).AddressOf(text);
    }

    /// <summary>Shares an entry one step further.</summary>
    public static async Task ShareAsync(this Visitor visitor, string entry)
    {
        using var answer = await visitor.SubmitAsync($"{entry}/dela#Share");
        await answer.GoesToAsync();
    }

    public static async Task StepAsync(this Visitor visitor, string cycle, CyclePhase to, string reason = "Vi är redo.")
    {
        using var answer = await visitor.SubmitAsync($"{cycle}/fas", ("To", to.ToString()), ("Reason", reason));
        await answer.GoesToAsync();
    }

    public static async Task AddColleagueAsync(this Visitor visitor, string cycle, string email)
    {
        using var answer = await visitor.SubmitAsync($"{cycle}/teamet#Add", ("Email", email));
        await answer.GoesToAsync();
    }

    /// <summary>The page that the answer leads to.</summary>
    public static async Task<string> GoesToAsync(this HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.ProblemAsync());
        return answer.Headers.Location!.ToString().Split('#')[0];
    }

    /// <summary>What the page says is wrong.</summary>
    public static async Task<string> ProblemAsync(this HttpResponseMessage answer) =>
        (await Visitor.ReadAsync(answer)).QuerySelector(".error-summary")?.TextContent ?? $"{(int)answer.StatusCode} utan felmeddelande";

    /// <summary>The address of the entry with this text on the author's board.</summary>
    public static string AddressOf(this IHtmlDocument board, string text)
    {
        var entry = board.QuerySelectorAll(".entry").Single(e => e.QuerySelector(".entry-text")!.TextContent.Contains(text, StringComparison.Ordinal));
        return entry.QuerySelectorAll("a").First(a => a.TextContent == "Ändra").GetAttribute("href")!;
    }

    public static string Said(this IHtmlDocument page) => page.QuerySelector("main")!.TextContent;
}
