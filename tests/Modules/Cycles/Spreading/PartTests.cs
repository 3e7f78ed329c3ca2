using Microsoft.Extensions.DependencyInjection;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Spreading;
using NaraVard.Kernel;
using NaraVard.Kernel.Statistics;
using NaraVard.Library.Contracts;
using NaraVard.Tests.Editing;

namespace NaraVard.Tests.Cycles.Spreading;

/// <summary>How often each part of an example was kept, changed and left out: from five teams up, and so that what is hidden can't be worked out.</summary>
public sealed class PartTests(Site site)
{
    [Fact]
    public async Task The_example_says_of_each_part_what_five_teams_or_more_have_done_with_it()
    {
        var slug = await site.ExampleAsync("Del för del");
        var teams = await site.GrowAsync(() => Adaptation.OfExample(slug, "Del för del"), new string?[14]);
        await TellAsync(slug, teams[..4], PartFate.Kept, null);
        Assert.DoesNotContain("team har berättat", await ReadAsync(slug));

        await TellAsync(slug, teams[4..6], PartFate.Kept, null);
        await TellAsync(slug, teams[6..13], PartFate.Changed, ChangeCause.Forced);
        Assert.Contains("13 team har berättat: 7 ändrade den.", await ReadAsync(slug));

        await TellAsync(slug, teams[13..], PartFate.LeftOut, ChangeCause.Planned);
        var told = await ReadAsync(slug);
        Assert.Contains("De ringde upp samma dag", told);
        Assert.DoesNotContain("1 utelämnade", told);
        Assert.DoesNotContain("emlig", told);
    }

    [Fact]
    public async Task One_who_starts_many_cycles_is_counted_once()
    {
        var (anna, slug) = (await site.SignedInAsync("medarbetare"), await site.ExampleAsync("Fyller inte upp till fem"));
        var own = new List<Guid>();
        for (var i = 0; i < 5; i++)
        {
            own.Add(Guid.Parse((await anna.StartCycleAsync($"Nummer {i}", $"?exempel={slug}")).Split('/')[^1]));
        }

        await TellAsync(slug, own, PartFate.Kept, null);

        var seen = await ReadAsync(slug);
        Assert.DoesNotContain("team har berättat", seen);
        Assert.DoesNotContain("Minst", seen);
    }

    [Fact]
    public void No_small_number_can_be_worked_out_of_what_is_told_of_a_part()
    {
        // All ways for up to twelve teams, with the causes of a change; whoever reads tries every table that agrees with what stands there.
        foreach (var agreeing in Tables(5, 12).Where(table => Shown(table) is not null).GroupBy(Shown))
        {
            Func<int[], int>[] cells = [t => t[0], t => t[1], t => t[2], t => t[3], t => t[4], t => t[1] + t[2] + t[3]];
            foreach (var possible in cells.Select(cell => agreeing.Select(cell).Distinct().ToList()))
            {
                Assert.True(possible.Count > 1 || possible[0] >= SmallGroups.Fewest, $"{agreeing.Key} säger {possible[0]}");
            }
        }
    }

    private static IEnumerable<int[]> Tables(int cells, int teams) => cells == 0
        ? [[]]
        : Enumerable.Range(0, teams + 1).SelectMany(first => Tables(cells - 1, teams - first).Select(rest => (int[])[first, .. rest]));

    private static PartSpread? Shown(int[] t) => CountParts.Protected("k",
    [
        new("k", PartFate.Kept, null, t[0]), new("k", PartFate.Changed, ChangeCause.Planned, t[1]), new("k", PartFate.Changed, ChangeCause.Forced, t[2]),
        new("k", PartFate.Changed, null, t[3]), new("k", PartFate.LeftOut, ChangeCause.Planned, t[4]),
    ]);

    private Task<int> TellAsync(string slug, IEnumerable<Guid> cycles, PartFate fate, ChangeCause? cause) => site.AskAsync(async services =>
    {
        var (store, ct) = (services.GetRequiredService<Store>(), TestContext.Current.CancellationToken);
        var part = (await services.GetRequiredService<IExampleParts>().OfAsync(slug, ct))[0];
        store.AddRange(cycles.Select(cycle => new AdaptationPart(cycle, new ToldPart(part.Key, part.Section, part.Text, fate, "Hemligt skäl", cause))));
        return await store.SaveChangesAsync(ct);
    });

    private async Task<string> ReadAsync(string slug) => (await site.Visitor().OpenAsync($"/exempel/{slug}")).Text(".spread");
}
