using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Headless.Hooks;
using NaraVard.Kernel;
using NaraVard.Kernel.Content;
using NaraVard.Tests.Editing;

namespace NaraVard.Tests.Headless.Hooks;

/// <summary>What is done about a receiver that fails, and after a server that did.</summary>
public sealed class HookFailingTests(HookSite.Shared shared) : HookTests(shared)
{
    [Fact]
    public async Task What_does_not_come_through_is_tried_again_with_the_same_name()
    {
        var (page, secret) = await AddAsync();
        Receiver.Answer = context => AnswerAsync(context, 503, "trasig just nu");
        await Site.HappenAsync(ContentAct.Published, Guid.NewGuid());
        await Site.RingAsync();
        var log = (await Administrator.OpenAsync(page)).QuerySelector("main tbody")!.TextContent;
        Receiver.Answer = context => AnswerAsync(context, 200, "tack");

        Site.Clock.Advance(TimeSpan.FromMinutes(1));
        await Site.RingAsync();

        Assert.Contains("Mottagaren svarade 503.", log);
        Assert.Contains("trasig just nu", log);
        Assert.Contains("nytt försök", log);
        Assert.Equal(2, Receiver.All.Count);
        Assert.Equal(Receiver.All[0].Id, Receiver.All[1].Id);
        Assert.Equal(Receiver.All[0].Body, Receiver.All[1].Body);
        Assert.True(Receiver.All[1].IsSignedWith(secret));
        Assert.NotEqual(Receiver.All[0].Signature, Receiver.All[1].Signature);
        Assert.Equal((DeliveryState.Delivered, 2), (await Site.DeliveriesAsync(page)) is [var only] ? (only.State, only.Attempts) : default);
        Assert.Null((await Site.HookAsync(page)).FailingSince);
    }

    [Fact]
    public async Task What_was_given_up_can_be_sent_again_by_hand()
    {
        var (page, _) = await AddAsync();
        Receiver.Answer = context => AnswerAsync(context, 500, "");
        await Site.HappenAsync(ContentAct.Published, Guid.NewGuid());
        foreach (var wait in HookDelivery.Waits)
        {
            await Site.RingAsync();
            Site.Clock.Advance(wait * 1.2);
        }

        await Site.RingAsync();

        var given = Assert.Single(await Site.DeliveriesAsync(page));
        Receiver.Answer = context => AnswerAsync(context, 204, "");
        Administrator = await Site.SignedInAsync("administrator"); // it is two days later
        await HookSite.PressAsync(Administrator, page, "again", ("delivery", given.Id.ToString()));
        await Site.RingAsync();

        Assert.Equal(DeliveryState.Failed, given.State);
        Assert.Equal(DeliveryState.Delivered, Assert.Single(await Site.DeliveriesAsync(page)).State);
    }

    [Fact]
    public async Task A_receiver_that_fails_for_days_is_stopped_the_administrators_are_told_and_nothing_is_lost()
    {
        var (page, _) = await AddAsync();
        Receiver.Answer = context => AnswerAsync(context, 500, "");
        await Site.HappenAsync(ContentAct.Published, Guid.NewGuid(), "forsta");
        await Site.RingAsync();
        Site.Clock.Advance(WebHook.Patience);
        await Site.RingAsync();
        await Site.HappenAsync(ContentAct.Published, Guid.NewGuid(), "medan-den-var-stoppad");
        await Site.RingAsync();
        var (stopped, before) = (await Site.HookAsync(page), Receiver.All.Count);

        Receiver.Answer = context => AnswerAsync(context, 200, "");
        Administrator = await Site.SignedInAsync("administrator");
        await HookSite.PressAsync(Administrator, page, "go-on");
        Site.Clock.Advance(TimeSpan.FromDays(1));
        await Site.RingAsync();

        Assert.Equal(HookState.Stopped, stopped.State);
        Assert.Single(await MailsAsync(page));
        Assert.Equal(["forsta", "medan-den-var-stoppad"], Receiver.All.Skip(before).Select(told => told.Text("slug")).Order());
    }

    [Fact]
    public async Task A_receiver_that_says_it_is_gone_is_stopped_at_once()
    {
        var (page, _) = await AddAsync();
        Receiver.Answer = context => AnswerAsync(context, 410, "");
        await Site.HappenAsync(ContentAct.Published, Guid.NewGuid());

        await Site.RingAsync();

        Assert.Equal(HookState.Stopped, (await Site.HookAsync(page)).State);
    }

    [Fact]
    public async Task A_server_that_was_killed_while_sending_holds_the_receiver_for_a_minute()
    {
        var (page, _) = await AddAsync();
        await Site.HappenAsync(ContentAct.Published, Guid.NewGuid());
        await SetAsync(set => set.SetProperty(hook => hook.Sender, Guid.NewGuid()).SetProperty(hook => hook.SenderUntil, Site.Clock.GetUtcNow().AddMinutes(1)));
        await Site.RingAsync();
        var held = Receiver.All.Count;

        Site.Clock.Advance(TimeSpan.FromSeconds(61));
        await Site.RingAsync();

        Assert.Equal(0, held);
        Assert.Single(Receiver.All);
        Assert.Null((await Site.HookAsync(page)).Sender);
    }

    [Fact]
    public async Task What_waits_is_sent_at_once_and_in_order_when_the_receiver_works_again()
    {
        var (page, _) = await AddAsync();
        Receiver.Answer = context => AnswerAsync(context, 503, "");
        foreach (var slug in new[] { "ett", "tva", "tre" })
        {
            await Site.HappenAsync(ContentAct.Published, Guid.NewGuid(), slug);
            await Site.RingAsync();
        }

        var waiting = await Site.DeliveriesAsync(page);
        Assert.Contains("3 meddelanden väntar", (await Administrator.OpenAsync(page)).Text("main"), StringComparison.Ordinal);
        var before = Receiver.All.Count;
        Receiver.Answer = context => AnswerAsync(context, 200, "ja");
        await HookSite.PressAsync(Administrator, page, "waiting");
        await Site.RingAsync();

        Assert.All(waiting, delivery => Assert.Equal(DeliveryState.Waiting, delivery.State));
        Assert.Equal(["ett", "tva", "tre"], Receiver.All.Skip(before).Select(told => told.Text("slug")));
        Assert.All(await Site.DeliveriesAsync(page), delivery => Assert.Equal((DeliveryState.Delivered, 2), (delivery.State, delivery.Attempts)));
        Assert.DoesNotContain("meddelanden väntar", (await Administrator.OpenAsync(page)).Text("main"), StringComparison.Ordinal);
    }

    private Task<List<string>> MailsAsync(string page) => Site.AskAsync(services =>
        services.GetRequiredService<Store>().Set<NaraVard.Mail.Outbox.OutboxMail>().Where(mail => mail.Key.StartsWith("hook-" + page.Substring(page.LastIndexOf('/') + 1).Replace("-", ""))).Select(mail => mail.To).ToListAsync());
}
