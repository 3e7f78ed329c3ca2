using AngleSharp.Html.Dom;

namespace NaraVard.Tests.Cycles.SenseMaking;

/// <summary>What a team does to make sense of its entries together, through the pages.</summary>
internal static class SenseActs
{
    public static readonly string[] Entries = ["Telefonen ringer hela morgonen.", "Patienterna ringer två gånger.", "Mötet drog över tiden.", "Mötet saknade dagordning."];

    /// <summary>A cycle with entries shared with its team, and a sitting on all of them.</summary>
    /// <returns>The address of the sitting.</returns>
    public static async Task<string> OpenSittingAsync(this Visitor opener, string cycle, params string[] entries)
    {
        foreach (var entry in entries)
        {
            await opener.ShareAsync(await opener.WriteAsync(cycle, entry));
        }

        using var opened = await opener.SubmitAsync($"{cycle}/forstaelse");
        return await opened.GoesToAsync();
    }

    /// <summary>A team by their demo roles, the first as the one who began the cycle, with a sitting on four entries.</summary>
    public static async Task<(Visitor[] Team, string Sitting)> SittingAsync(this Site site, params string[] roles)
    {
        var team = await Task.WhenAll(roles.Select(site.SignedInAsync));
        var cycle = await team[0].StartCycleAsync();
        foreach (var role in roles.Skip(1))
        {
            await team[0].AddColleagueAsync(cycle, $"{role}@demo.invalid");
        }

        return (team, await team[0].OpenSittingAsync(cycle, Entries));
    }

    /// <summary>Saves how somebody sorts, with the entries in the order they were written.</summary>
    public static async Task PlaceAsync(this Visitor visitor, string sitting, params int[] piles)
    {
        using var answer = await visitor.SubmitAsync(sitting, In(piles));
        await answer.GoesToAsync();
    }

    public static (string, string)[] In(params int[] piles) => [.. piles.Select((pile, i) => ($"Pile[{i + 1}]", $"{pile}"))];

    public static async Task RevealAsync(this Visitor visitor, string sitting)
    {
        using var answer = await visitor.SubmitAsync($"{sitting}/visning#Show");
        await answer.GoesToAsync();
    }

    public static async Task GroupAsync(this Visitor visitor, string sitting, int[] piles, params string[] names)
    {
        using var answer = await visitor.SubmitAsync($"{sitting}/grupper", [.. In(piles), .. Named(names)]);
        await answer.GoesToAsync();
    }

    public static IEnumerable<(string, string)> Named(params string[] names) => names.Select((name, i) => ($"Names[{i + 1}]", name));

    /// <summary>Which pile each entry lies in on the own page, by the entries' words.</summary>
    public static IReadOnlyDictionary<string, string> PilesOn(this IHtmlDocument page) => page.QuerySelectorAll("[data-card]")
        .ToDictionary(card => card.QuerySelector(".entry-text")!.TextContent.Trim(), card => ((IHtmlSelectElement)card.QuerySelector("select")!).Value!);

    public static string CycleOf(string sitting) => sitting[..sitting.IndexOf("/forstaelse", StringComparison.Ordinal)];
}
