using Microsoft.Extensions.DependencyInjection;
using NaraVard.Headless.Hooks;
using NaraVard.Headless.Hooks.Sending;
using NaraVard.Kernel;
using NaraVard.Kernel.Content;
using NaraVard.Tests.Editing;
using NaraVard.Tests.Kernel.Content;

namespace NaraVard.Tests.Headless.Hooks;

/// <summary>What a receiver that answers is told, with real HTTP in between.</summary>
public sealed class HookToldTests(HookSite.Shared shared) : HookTests(shared)
{
    [Fact]
    public async Task A_receiver_is_told_what_happened_and_can_tell_that_it_was_us()
    {
        var (_, secret) = await AddAsync();
        await Site.HappenAsync(ContentAct.Published, Guid.NewGuid());

        await Site.RingAsync();

        var told = Assert.Single(Receiver.All);
        Assert.Equal(("POST", "application/json; charset=utf-8"), (told.Method, told.ContentType));
        Assert.True(told.IsSignedWith(secret));
        Assert.False((told with { Body = told.Body + " " }).IsSignedWith(secret));
        Assert.InRange(long.Parse(told.Timestamp), Site.Clock.GetUtcNow().ToUnixTimeSeconds() - 60, Site.Clock.GetUtcNow().ToUnixTimeSeconds());
        Assert.Equal(
            (told.Id, "published", "example", "ett-exempel", "http://localhost/exempel/ett-exempel", "1"),
            (told.Text("id"), told.Text("event"), told.Text("type"), told.Text("slug"), told.Text("url"), told.Text("version")));
        Assert.True(told.Json.GetProperty("publishedAt").TryGetDateTimeOffset(out _));
        Assert.DoesNotContain("hemlig", told.Body);
    }

    [Fact]
    public async Task Everything_is_told_once_and_in_order()
    {
        await AddAsync();
        var item = Guid.NewGuid();
        foreach (var act in new[] { ContentAct.Imported, ContentAct.Published, ContentAct.Withdrawn, ContentAct.Published, ContentAct.Archived })
        {
            await Site.HappenAsync(act, item);
        }

        await Site.RingAsync();
        await Site.RingAsync();

        Assert.Equal(["published", "changed", "withdrawn", "published", "archived"], Receiver.All.Select(told => told.Text("event")));
        Assert.Distinct(Receiver.All.Select(told => told.Id));
        var orders = Receiver.All.Select(told => told.Json.GetProperty("order").GetInt64()).ToList();
        Assert.Equal(orders.Order(), orders);
    }

    [Fact]
    public async Task A_receiver_is_told_only_what_it_was_added_for()
    {
        await Site.HappenAsync(ContentAct.Published, Guid.NewGuid(), "fore");
        await AddAsync(("Types", "concept"), ("Events", "withdrawn"));
        await Site.HappenAsync(ContentAct.Withdrawn, Guid.NewGuid(), "annat-slag");
        await Site.HappenAsync(ContentAct.Published, Guid.NewGuid(), "annan-sak", "concept");
        await Site.HappenAsync(ContentAct.Saved, Guid.NewGuid(), "inte-for-lasare", "concept", isPublic: false);
        await Site.HappenAsync(ContentAct.Withdrawn, Guid.NewGuid(), "ratt", "concept");

        await Site.RingAsync();

        Assert.Equal("ratt", Assert.Single(Receiver.All).Text("slug"));
    }

    [Fact]
    public async Task From_draft_to_withdrawal_a_receiver_is_told_what_readers_see()
    {
        await AddAsync(("Types", "example"));
        var page = await Editor.PublishedAsync(Site, $"Berättat exempel {Unique.Word()}");
        var (writer, reviewer) = (await Site.SignedInAsync("redaktor"), await Site.SignedInAsync("granskare"));
        using (await writer.SubmitAsync(page, ("Summary", "Teamet prövade något annat.")))
        {
            await Editor.StepAsync(writer, page, "Submit");
            await Editor.StepAsync(reviewer, page, "Publish");
        }

        using (await writer.SubmitAsync($"{page}/dra-tillbaka", ("How", "Withdrawn"), ("Reason", "Stämmer inte.")))
        {
            await Site.RingAsync();
        }

        Assert.Equal(["published", "changed", "withdrawn"], Receiver.All.Select(told => told.Text("event")));
        Assert.All(Receiver.All, told => Assert.Equal($"http://localhost{Editor.PublicPage(page)}", told.Text("url")));
        Assert.All(Receiver.All, told => Assert.DoesNotContain("Stämmer inte", told.Body));
    }

    [Fact]
    public async Task A_changed_file_is_told_of_like_any_other_change()
    {
        using var folder = new ContentCopy();
        await AddAsync();
        folder.Write("themes/aldre.yaml", $"key: aldre\ntitle: Äldre\ndescription: Ändrad i filen {Unique.Word()}.\n");

        await Site.AskAsync(services => services.GetRequiredService<ContentImport>().RunAsync(folder.Root, CancellationToken.None));
        await Site.RingAsync();

        var told = Assert.Single(Receiver.All);
        Assert.Equal(("changed", "theme", "http://localhost/teman/aldre"), (told.Text("event"), told.Text("type"), told.Text("url")));
    }

    [Fact]
    public async Task A_thousand_changes_at_once_are_told_once_each()
    {
        var (page, _) = await AddAsync();
        await ImportAsync(1000);

        await Site.AskAsync(async services =>
        {
            await services.GetRequiredService<MakeDeliveries>().RunAsync(CancellationToken.None);
            await services.GetRequiredService<MakeDeliveries>().RunAsync(CancellationToken.None);
            return true;
        });

        var made = await Site.DeliveriesAsync(page);
        Assert.Equal(1000, made.Count);
        Assert.Equal(1000, made.Select(delivery => delivery.Slug).Distinct().Count());
    }

    [Fact]
    public async Task Two_servers_that_send_at_once_tell_each_thing_once()
    {
        using var database = TestDatabase.Create();
        await using var one = HookSite.Make(database);
        _ = one.Services;
        await using var other = HookSite.Make(database);
        var (page, _) = await HookSite.AddAsync(await one.SignedInAsync("administrator"), Receiver.Address);
        for (var i = 0; i < 30; i++)
        {
            await one.HappenAsync(ContentAct.Published, Guid.NewGuid(), $"exempel-{i}");
        }

        for (var i = 0; i < 20 && Receiver.All.Count < 30; i++)
        {
            await Task.WhenAll(one.RingAsync(), other.RingAsync());
        }

        Assert.Equal(30, Receiver.All.Count);
        Assert.Equal(Enumerable.Range(0, 30).Select(i => $"exempel-{i}"), Receiver.All.Select(told => told.Text("slug")));
        Assert.All(await one.DeliveriesAsync(page), delivery => Assert.Equal((DeliveryState.Delivered, 1), (delivery.State, delivery.Attempts)));
    }

    private Task<bool> ImportAsync(int count) => Site.AskAsync(async services =>
    {
        var store = services.GetRequiredService<Store>();
        await using var transaction = await store.Database.BeginTransactionAsync();
        var order = await ContentClock.NextAsync(store, CancellationToken.None);
        store.AddRange(Enumerable.Range(0, count).Select(i => new ContentEvent { ItemId = Guid.NewGuid(), Type = "example", Slug = $"importerat-{i}", Act = ContentAct.Imported, At = Site.Clock.GetUtcNow(), Order = order }));
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    });
}
