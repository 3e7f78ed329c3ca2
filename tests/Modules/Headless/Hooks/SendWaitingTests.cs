using Microsoft.AspNetCore.Http;
using NaraVard.Headless.Hooks;
using NaraVard.Kernel.Content;
using NaraVard.Tests.Editing;

namespace NaraVard.Tests.Headless.Hooks;

public sealed class SendWaitingTests(HookSite.Shared shared) : IClassFixture<HookSite.Shared>
{
    [Fact]
    public async Task What_waits_is_sent_at_once_and_in_order_when_the_receiver_works_again()
    {
        var site = shared.Site;
        await using var receiver = await Receiver.StartAsync();
        var administrator = await site.SignedInAsync("administrator");
        var (page, _) = await HookSite.AddAsync(administrator, receiver.Address);
        receiver.Answer = context =>
        {
            context.Response.StatusCode = 503;
            return Task.CompletedTask;
        };
        foreach (var slug in new[] { "ett", "tva", "tre" })
        {
            await site.HappenAsync(ContentAct.Published, Guid.NewGuid(), slug);
            await site.RingAsync();
        }

        var waiting = await site.DeliveriesAsync(page);
        Assert.Contains("3 meddelanden väntar", (await administrator.OpenAsync(page)).Text("main"), StringComparison.Ordinal);
        var before = receiver.All.Count;
        receiver.Answer = context => context.Response.WriteAsync("ja");
        await HookSite.PressAsync(administrator, page, "waiting");
        await site.RingAsync();

        Assert.All(waiting, delivery => Assert.Equal(DeliveryState.Waiting, delivery.State));
        Assert.Equal(["ett", "tva", "tre"], receiver.All.Skip(before).Select(told => told.Text("slug")));
        Assert.All(await site.DeliveriesAsync(page), delivery => Assert.Equal((DeliveryState.Delivered, 2), (delivery.State, delivery.Attempts)));
        Assert.DoesNotContain("meddelanden väntar", (await administrator.OpenAsync(page)).Text("main"), StringComparison.Ordinal);
    }
}
