using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Headless.Hooks;
using NaraVard.Headless.Hooks.Sending;
using NaraVard.Kernel.Content;
using NaraVard.People.Rights.Retention;

namespace NaraVard.Tests.Headless.Hooks;

/// <summary>What an administrator does with a receiver, and what is kept of it.</summary>
public sealed class HookTendedTests(HookSite.Shared shared) : HookTests(shared)
{
    [Fact]
    public async Task While_paused_nothing_is_told_and_afterwards_all_that_happened()
    {
        var (page, _) = await AddAsync();
        await HookSite.PressAsync(Administrator, page, "pause");
        await Site.HappenAsync(ContentAct.Published, Guid.NewGuid(), "under-pausen");
        await Site.RingAsync();
        var during = Receiver.All.Count;

        await HookSite.PressAsync(Administrator, page, "go-on");
        await Site.RingAsync();

        Assert.Equal(0, during);
        Assert.Equal("under-pausen", Assert.Single(Receiver.All).Text("slug"));
    }

    [Fact]
    public async Task A_test_is_sent_also_to_a_paused_receiver()
    {
        var (page, secret) = await AddAsync();
        await HookSite.PressAsync(Administrator, page, "pause");

        await HookSite.PressAsync(Administrator, page, "trial");
        await Site.RingAsync();

        var told = Assert.Single(Receiver.All);
        Assert.Equal("trial", told.Text("event"));
        Assert.True(told.IsSignedWith(secret));
        Assert.Contains("Framme", (await Administrator.OpenAsync(page)).QuerySelector("main tbody")!.TextContent);
    }

    [Fact]
    public async Task A_new_secret_signs_beside_the_old_for_a_day()
    {
        var (page, old) = await AddAsync();
        await HookSite.PressAsync(Administrator, page, "rotate");
        var shown = (await Administrator.OpenAsync(page)).QuerySelector(".hook-secret")!.TextContent;
        await Site.HappenAsync(ContentAct.Published, Guid.NewGuid());
        await Site.RingAsync();
        Site.Clock.Advance(WebHook.Overlap + TimeSpan.FromMinutes(1));
        await Site.HappenAsync(ContentAct.Published, Guid.NewGuid());

        await Site.RingAsync();

        Assert.NotEqual(old, shown);
        Assert.True(Receiver.All[0].IsSignedWith(old) && Receiver.All[0].IsSignedWith(shown));
        Assert.True(!Receiver.All[1].IsSignedWith(old) && Receiver.All[1].IsSignedWith(shown));
    }

    [Fact]
    public async Task The_secret_is_shown_once_and_kept_where_nobody_reads_it()
    {
        var (page, secret) = await AddAsync();

        Assert.Null((await Administrator.OpenAsync(page)).QuerySelector(".hook-secret"));
        Assert.DoesNotContain(secret[6..], (await Site.HookAsync(page)).Secret);
    }

    [Fact]
    public async Task A_secret_that_can_not_be_read_is_said_in_the_log()
    {
        var (page, _) = await AddAsync();
        await SetAsync(set => set.SetProperty(hook => hook.Secret, "något annat"));
        await Site.HappenAsync(ContentAct.Published, Guid.NewGuid());

        await Site.RingAsync();

        Assert.Empty(Receiver.All);
        Assert.Contains("Byt hemlighet", Assert.Single(await Site.DeliveriesAsync(page)).Reason);
    }

    [Fact]
    public async Task The_log_is_kept_for_thirty_days_and_what_waits_for_longer()
    {
        var (page, _) = await AddAsync();
        await Site.HappenAsync(ContentAct.Published, Guid.NewGuid(), "gammalt");
        await Site.RingAsync();
        await HookSite.PressAsync(Administrator, page, "pause");
        await SetAsync(set => set.SetProperty(hook => hook.State, HookState.Active));
        Receiver.Answer = context => AnswerAsync(context, 500, "");
        await Site.HappenAsync(ContentAct.Published, Guid.NewGuid(), "vantar");
        await Site.RingAsync();

        Site.Clock.Advance(TimeSpan.FromDays(ForgetDeliveries.Rule.Days) + TimeSpan.FromMinutes(1));
        await Site.AskAsync(async services =>
        {
            await services.GetRequiredService<CarryOutRetention>().RunAsync(CancellationToken.None);
            return true;
        });

        Assert.Equal("vantar", Assert.Single(await Site.DeliveriesAsync(page)).Slug);
    }

    [Fact]
    public async Task A_receiver_can_be_changed_and_taken_away()
    {
        var (page, _) = await AddAsync();
        using var changed = await Administrator.SubmitAsync($"{page}/andra", ("Name", "Ett nytt namn"), ("Events", "archived"));
        await Site.HappenAsync(ContentAct.Archived, Guid.NewGuid());
        await Site.RingAsync();

        await HookSite.PressAsync(Administrator, page, "remove");

        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Single(Receiver.All);
        Assert.Equal(HttpStatusCode.NotFound, await Administrator.StatusAsync(page));
        Assert.Contains("Ett nytt namn är borttagen.", (await Administrator.OpenAsync("/admin/aviseringar")).QuerySelector("main")!.TextContent);
    }
}
