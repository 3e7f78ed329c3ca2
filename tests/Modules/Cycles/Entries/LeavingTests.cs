using System.Net;

namespace NaraVard.Tests.Cycles.Entries;

public sealed class LeavingTests(Site site)
{
    private const string Purpose = "Att patienten slipper ringa två gånger.";

    [Fact]
    public async Task Whoever_has_left_keeps_the_own_entries_without_the_teams_title_and_purpose()
    {
        var (title, cycle, kalle, _) = await LeftAsync();

        var (board, mine) = ((await kalle.OpenAsync(cycle)).Said(), (await kalle.OpenAsync("/mitt")).Said());

        Assert.Contains("Kalles egen.", board);
        Assert.Contains("Kalles egen.", mine);
        Assert.DoesNotContain(title, board);
        Assert.DoesNotContain(title, mine);
        Assert.DoesNotContain(Purpose, board);
        Assert.Equal(HttpStatusCode.NotFound, await kalle.StatusAsync($"/cykler/ny?cykel={cycle.Split('/')[^1]}"));
    }

    [Fact]
    public async Task Whoever_has_left_takes_back_but_shares_with_no_more_people()
    {
        var (title, cycle, kalle, shared) = await LeftAsync();
        var page = await kalle.OpenAsync($"{shared}/dela");

        using var wider = await kalle.Client.PostAsync($"{shared}/dela?handler=Share", new FormUrlEncodedContent(
        [
            new("Audience", "Organisation"),
            new("__RequestVerificationToken", page.QuerySelector("main [name=__RequestVerificationToken]")!.GetAttribute("value")!),
        ]));

        Assert.Equal(HttpStatusCode.Conflict, wider.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await (await site.SignedInAsync("chef")).StatusAsync(cycle));
        await (await kalle.SubmitAsync($"{shared}/dela#TakeBack")).GoesToAsync();

        Assert.DoesNotContain(title, page.Body!.TextContent);
        Assert.DoesNotContain(Purpose, page.Body!.TextContent);
        Assert.Contains("Kalles delade.", (await kalle.OpenAsync("/mitt")).Said());
    }

    [Fact]
    public async Task Whoever_has_left_reads_the_title_that_was_shared_with_the_organisation()
    {
        var (title, cycle, kalle, _) = await LeftAsync(afterwards: async (anna, cycle) =>
        {
            var entry = await anna.WriteAsync(cycle, "Annas.");
            await anna.ShareAsync(entry);
            await anna.ShareAsync(entry);
        });

        Assert.Contains(title, (await kalle.OpenAsync(cycle)).Said());
    }

    /// <summary>A cycle that Kalle has left after writing one entry for himself and one for the team.</summary>
    private async Task<(string Title, string Cycle, Visitor Kalle, string Shared)> LeftAsync(Func<Visitor, string, Task>? afterwards = null)
    {
        var title = $"Omtag {Unique.Word()}";
        var (anna, kalle) = (await site.SignedInAsync("medarbetare"), await site.SignedInAsync("kollega"));
        var cycle = await anna.StartCycleAsync("Första titeln");
        await anna.AddColleagueAsync(cycle, "kollega@demo.invalid");
        await kalle.WriteAsync(cycle, "Kalles egen.");
        var shared = await kalle.WriteAsync(cycle, "Kalles delade.");
        await kalle.ShareAsync(shared);
        await (await kalle.SubmitAsync($"{cycle}/teamet#Leave")).GoesToAsync();
        await (await anna.SubmitAsync($"{cycle}/plan", ("Title", title))).GoesToAsync();
        await (afterwards?.Invoke(anna, cycle) ?? Task.CompletedTask);
        return (title, cycle, kalle, shared);
    }
}
