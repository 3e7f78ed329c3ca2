using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Headless.Hooks;
using NaraVard.Headless.Hooks.Sending;
using NaraVard.Kernel;
using NaraVard.Kernel.Content;
using NaraVard.Tests.Editing;
using NaraVard.Tests.Kernel.Content;

namespace NaraVard.Tests.Headless.Hooks;

/// <summary>From what happens to the content to what another system is told, with real HTTP in between.</summary>
public sealed class WebHookTests(HookSite.Shared shared) : IClassFixture<HookSite.Shared>, IAsyncLifetime
{
    private readonly Site _site = shared.Site;
    private Receiver _receiver = null!;
    private Visitor _administrator = null!;

    public async ValueTask InitializeAsync()
    {
        _receiver = await Receiver.StartAsync();
        _administrator = await _site.SignedInAsync("administrator");
    }

    public async ValueTask DisposeAsync()
    {
        await _site.AskAsync(services => services.GetRequiredService<Store>().Set<WebHook>().ExecuteDeleteAsync());
        await _receiver.DisposeAsync();
    }

    [Fact]
    public async Task A_receiver_is_told_what_happened_and_can_tell_that_it_was_us()
    {
        var (_, secret) = await AddAsync();
        await _site.HappenAsync(ContentAct.Published, Guid.NewGuid());

        await _site.RingAsync();

        var told = Assert.Single(_receiver.All);
        Assert.Equal(("POST", "application/json; charset=utf-8"), (told.Method, told.ContentType));
        Assert.True(told.IsSignedWith(secret));
        Assert.False((told with { Body = told.Body + " " }).IsSignedWith(secret));
        Assert.InRange(long.Parse(told.Timestamp), _site.Clock.GetUtcNow().ToUnixTimeSeconds() - 60, _site.Clock.GetUtcNow().ToUnixTimeSeconds());
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
            await _site.HappenAsync(act, item);
        }

        await _site.RingAsync();
        await _site.RingAsync();

        Assert.Equal(["published", "changed", "withdrawn", "published", "archived"], _receiver.All.Select(told => told.Text("event")));
        Assert.Distinct(_receiver.All.Select(told => told.Id));
        var orders = _receiver.All.Select(told => told.Json.GetProperty("order").GetInt64()).ToList();
        Assert.Equal(orders.Order(), orders);
    }

    [Fact]
    public async Task A_receiver_is_told_only_what_it_was_added_for()
    {
        await _site.HappenAsync(ContentAct.Published, Guid.NewGuid(), "fore");
        await AddAsync(("Types", "concept"), ("Events", "withdrawn"));
        await _site.HappenAsync(ContentAct.Withdrawn, Guid.NewGuid(), "annat-slag");
        await _site.HappenAsync(ContentAct.Published, Guid.NewGuid(), "annan-sak", "concept");
        await _site.HappenAsync(ContentAct.Saved, Guid.NewGuid(), "inte-for-lasare", "concept", isPublic: false);
        await _site.HappenAsync(ContentAct.Withdrawn, Guid.NewGuid(), "ratt", "concept");

        await _site.RingAsync();

        Assert.Equal("ratt", Assert.Single(_receiver.All).Text("slug"));
    }

    [Fact]
    public async Task From_draft_to_withdrawal_a_receiver_is_told_what_readers_see()
    {
        await AddAsync(("Types", "example"));
        var page = await Editor.PublishedAsync(_site, $"Berättat exempel {Unique.Word()}");
        var (writer, reviewer) = (await _site.SignedInAsync("redaktor"), await _site.SignedInAsync("granskare"));
        using (await writer.SubmitAsync(page, ("Summary", "Teamet prövade något annat.")))
        {
            await Editor.StepAsync(writer, page, "Submit");
            await Editor.StepAsync(reviewer, page, "Publish");
        }

        using (await writer.SubmitAsync($"{page}/dra-tillbaka", ("How", "Withdrawn"), ("Reason", "Stämmer inte.")))
        {
            await _site.RingAsync();
        }

        Assert.Equal(["published", "changed", "withdrawn"], _receiver.All.Select(told => told.Text("event")));
        Assert.All(_receiver.All, told => Assert.Equal($"http://localhost{Editor.PublicPage(page)}", told.Text("url")));
        Assert.All(_receiver.All, told => Assert.DoesNotContain("Stämmer inte", told.Body));
    }

    [Fact]
    public async Task A_changed_file_is_told_of_like_any_other_change()
    {
        using var folder = new ContentCopy();
        await AddAsync();
        folder.Write("themes/aldre.yaml", $"key: aldre\ntitle: Äldre\ndescription: Ändrad i filen {Unique.Word()}.\n");

        await _site.AskAsync(services => services.GetRequiredService<ContentImport>().RunAsync(folder.Root, CancellationToken.None));
        await _site.RingAsync();

        var told = Assert.Single(_receiver.All);
        Assert.Equal(("changed", "theme", "http://localhost/teman/aldre"), (told.Text("event"), told.Text("type"), told.Text("url")));
    }

    [Fact]
    public async Task A_thousand_changes_at_once_are_told_once_each()
    {
        var (page, _) = await AddAsync();
        await ImportAsync(1000);

        await _site.AskAsync(async services =>
        {
            await services.GetRequiredService<MakeDeliveries>().RunAsync(CancellationToken.None);
            await services.GetRequiredService<MakeDeliveries>().RunAsync(CancellationToken.None);
            return true;
        });

        var made = await _site.DeliveriesAsync(page);
        Assert.Equal(1000, made.Count);
        Assert.Equal(1000, made.Select(delivery => delivery.Slug).Distinct().Count());
    }

    [Fact]
    public async Task What_does_not_come_through_is_tried_again_with_the_same_name()
    {
        var (page, secret) = await AddAsync();
        _receiver.Answer = context => AnswerAsync(context, 503, "trasig just nu");
        await _site.HappenAsync(ContentAct.Published, Guid.NewGuid());
        await _site.RingAsync();
        var log = (await _administrator.OpenAsync(page)).QuerySelector("main tbody")!.TextContent;
        _receiver.Answer = context => AnswerAsync(context, 200, "tack");

        _site.Clock.Advance(TimeSpan.FromMinutes(1));
        await _site.RingAsync();

        Assert.Contains("Mottagaren svarade 503.", log);
        Assert.Contains("trasig just nu", log);
        Assert.Contains("nytt försök", log);
        Assert.Equal(2, _receiver.All.Count);
        Assert.Equal(_receiver.All[0].Id, _receiver.All[1].Id);
        Assert.Equal(_receiver.All[0].Body, _receiver.All[1].Body);
        Assert.True(_receiver.All[1].IsSignedWith(secret));
        Assert.NotEqual(_receiver.All[0].Signature, _receiver.All[1].Signature);
        Assert.Equal((DeliveryState.Delivered, 2), (await _site.DeliveriesAsync(page)) is [var only] ? (only.State, only.Attempts) : default);
        Assert.Null((await _site.HookAsync(page)).FailingSince);
    }

    [Fact]
    public async Task What_was_given_up_can_be_sent_again_by_hand()
    {
        var (page, _) = await AddAsync();
        _receiver.Answer = context => AnswerAsync(context, 500, "");
        await _site.HappenAsync(ContentAct.Published, Guid.NewGuid());
        foreach (var wait in HookDelivery.Waits)
        {
            await _site.RingAsync();
            _site.Clock.Advance(wait * 1.2);
        }

        await _site.RingAsync();

        var given = Assert.Single(await _site.DeliveriesAsync(page));
        _receiver.Answer = context => AnswerAsync(context, 204, "");
        _administrator = await _site.SignedInAsync("administrator"); // it is two days later
        await HookSite.PressAsync(_administrator, page, "again", ("delivery", given.Id.ToString()));
        await _site.RingAsync();

        Assert.Equal(DeliveryState.Failed, given.State);
        Assert.Equal(DeliveryState.Delivered, Assert.Single(await _site.DeliveriesAsync(page)).State);
    }

    [Fact]
    public async Task A_receiver_that_fails_for_days_is_stopped_the_administrators_are_told_and_nothing_is_lost()
    {
        var (page, _) = await AddAsync();
        _receiver.Answer = context => AnswerAsync(context, 500, "");
        await _site.HappenAsync(ContentAct.Published, Guid.NewGuid(), "forsta");
        await _site.RingAsync();
        _site.Clock.Advance(WebHook.Patience);
        await _site.RingAsync();
        await _site.HappenAsync(ContentAct.Published, Guid.NewGuid(), "medan-den-var-stoppad");
        await _site.RingAsync();
        var (stopped, before) = (await _site.HookAsync(page), _receiver.All.Count);

        _receiver.Answer = context => AnswerAsync(context, 200, "");
        _administrator = await _site.SignedInAsync("administrator");
        await HookSite.PressAsync(_administrator, page, "go-on");
        _site.Clock.Advance(TimeSpan.FromDays(1));
        await _site.RingAsync();

        Assert.Equal(HookState.Stopped, stopped.State);
        Assert.Single(await MailsAsync(page));
        Assert.Equal(["forsta", "medan-den-var-stoppad"], _receiver.All.Skip(before).Select(told => told.Text("slug")).Order());
    }

    [Fact]
    public async Task A_receiver_that_says_it_is_gone_is_stopped_at_once()
    {
        var (page, _) = await AddAsync();
        _receiver.Answer = context => AnswerAsync(context, 410, "");
        await _site.HappenAsync(ContentAct.Published, Guid.NewGuid());

        await _site.RingAsync();

        Assert.Equal(HookState.Stopped, (await _site.HookAsync(page)).State);
    }

    [Fact]
    public async Task While_paused_nothing_is_told_and_afterwards_all_that_happened()
    {
        var (page, _) = await AddAsync();
        await HookSite.PressAsync(_administrator, page, "pause");
        await _site.HappenAsync(ContentAct.Published, Guid.NewGuid(), "under-pausen");
        await _site.RingAsync();
        var during = _receiver.All.Count;

        await HookSite.PressAsync(_administrator, page, "go-on");
        await _site.RingAsync();

        Assert.Equal(0, during);
        Assert.Equal("under-pausen", Assert.Single(_receiver.All).Text("slug"));
    }

    [Fact]
    public async Task A_test_is_sent_also_to_a_paused_receiver()
    {
        var (page, secret) = await AddAsync();
        await HookSite.PressAsync(_administrator, page, "pause");

        await HookSite.PressAsync(_administrator, page, "trial");
        await _site.RingAsync();

        var told = Assert.Single(_receiver.All);
        Assert.Equal("trial", told.Text("event"));
        Assert.True(told.IsSignedWith(secret));
        Assert.Contains("Framme", (await _administrator.OpenAsync(page)).QuerySelector("main tbody")!.TextContent);
    }

    [Fact]
    public async Task A_new_secret_signs_beside_the_old_for_a_day()
    {
        var (page, old) = await AddAsync();
        await HookSite.PressAsync(_administrator, page, "rotate");
        var shown = (await _administrator.OpenAsync(page)).QuerySelector(".hook-secret")!.TextContent;
        await _site.HappenAsync(ContentAct.Published, Guid.NewGuid());
        await _site.RingAsync();
        _site.Clock.Advance(WebHook.Overlap + TimeSpan.FromMinutes(1));
        await _site.HappenAsync(ContentAct.Published, Guid.NewGuid());

        await _site.RingAsync();

        Assert.NotEqual(old, shown);
        Assert.True(_receiver.All[0].IsSignedWith(old) && _receiver.All[0].IsSignedWith(shown));
        Assert.True(!_receiver.All[1].IsSignedWith(old) && _receiver.All[1].IsSignedWith(shown));
    }

    [Fact]
    public async Task The_secret_is_shown_once_and_kept_where_nobody_reads_it()
    {
        var (page, secret) = await AddAsync();

        Assert.Null((await _administrator.OpenAsync(page)).QuerySelector(".hook-secret"));
        Assert.DoesNotContain(secret[6..], (await _site.HookAsync(page)).Secret);
    }

    [Fact]
    public async Task A_server_that_was_killed_while_sending_holds_the_receiver_for_a_minute()
    {
        var (page, _) = await AddAsync();
        await _site.HappenAsync(ContentAct.Published, Guid.NewGuid());
        await SetAsync(set => set.SetProperty(hook => hook.Sender, Guid.NewGuid()).SetProperty(hook => hook.SenderUntil, _site.Clock.GetUtcNow().AddMinutes(1)));
        await _site.RingAsync();
        var held = _receiver.All.Count;

        _site.Clock.Advance(TimeSpan.FromSeconds(61));
        await _site.RingAsync();

        Assert.Equal(0, held);
        Assert.Single(_receiver.All);
        Assert.Null((await _site.HookAsync(page)).Sender);
    }

    [Fact]
    public async Task A_secret_that_can_not_be_read_is_said_in_the_log()
    {
        var (page, _) = await AddAsync();
        await SetAsync(set => set.SetProperty(hook => hook.Secret, "något annat"));
        await _site.HappenAsync(ContentAct.Published, Guid.NewGuid());

        await _site.RingAsync();

        Assert.Empty(_receiver.All);
        Assert.Contains("Byt hemlighet", Assert.Single(await _site.DeliveriesAsync(page)).Reason);
    }

    [Fact]
    public async Task The_log_is_kept_for_thirty_days_and_what_waits_for_longer()
    {
        var (page, _) = await AddAsync();
        await _site.HappenAsync(ContentAct.Published, Guid.NewGuid(), "gammalt");
        await _site.RingAsync();
        await HookSite.PressAsync(_administrator, page, "pause");
        await SetAsync(set => set.SetProperty(hook => hook.State, HookState.Active));
        _receiver.Answer = context => AnswerAsync(context, 500, "");
        await _site.HappenAsync(ContentAct.Published, Guid.NewGuid(), "vantar");
        await _site.RingAsync();

        _site.Clock.Advance(TidyDeliveries.Kept + TimeSpan.FromMinutes(1));
        await _site.AskAsync(async services =>
        {
            await services.GetRequiredService<TidyDeliveries>().RunAsync(CancellationToken.None);
            return true;
        });

        Assert.Equal("vantar", Assert.Single(await _site.DeliveriesAsync(page)).Slug);
    }

    [Fact]
    public async Task A_receiver_can_be_changed_and_taken_away()
    {
        var (page, _) = await AddAsync();
        using var changed = await _administrator.SubmitAsync($"{page}/andra", ("Name", "Ett nytt namn"), ("Events", "archived"));
        await _site.HappenAsync(ContentAct.Archived, Guid.NewGuid());
        await _site.RingAsync();

        await HookSite.PressAsync(_administrator, page, "remove");

        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Single(_receiver.All);
        Assert.Equal(HttpStatusCode.NotFound, await _administrator.StatusAsync(page));
        Assert.Contains("Ett nytt namn är borttagen.", (await _administrator.OpenAsync("/admin/aviseringar")).QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Two_servers_that_send_at_once_tell_each_thing_once()
    {
        using var database = TestDatabase.Create();
        await using var one = HookSite.Make(database);
        _ = one.Services;
        await using var other = HookSite.Make(database);
        var (page, _) = await HookSite.AddAsync(await one.SignedInAsync("administrator"), _receiver.Address);
        for (var i = 0; i < 30; i++)
        {
            await one.HappenAsync(ContentAct.Published, Guid.NewGuid(), $"exempel-{i}");
        }

        for (var i = 0; i < 20 && _receiver.All.Count < 30; i++)
        {
            await Task.WhenAll(one.RingAsync(), other.RingAsync());
        }

        Assert.Equal(30, _receiver.All.Count);
        Assert.Equal(Enumerable.Range(0, 30).Select(i => $"exempel-{i}"), _receiver.All.Select(told => told.Text("slug")));
        Assert.All(await one.DeliveriesAsync(page), delivery => Assert.Equal((DeliveryState.Delivered, 1), (delivery.State, delivery.Attempts)));
    }

    private Task<(string Page, string Secret)> AddAsync(params (string Name, string Value)[] fields) => HookSite.AddAsync(_administrator, _receiver.Address, fields);

    private static Task AnswerAsync(HttpContext context, int status, string text)
    {
        context.Response.StatusCode = status;
        return text == "" ? Task.CompletedTask : context.Response.WriteAsync(text);
    }

    private Task<bool> ImportAsync(int count) => _site.AskAsync(async services =>
    {
        var store = services.GetRequiredService<Store>();
        await using var transaction = await store.Database.BeginTransactionAsync();
        var order = await ContentClock.NextAsync(store, CancellationToken.None);
        store.AddRange(Enumerable.Range(0, count).Select(i => new ContentEvent { ItemId = Guid.NewGuid(), Type = "example", Slug = $"importerat-{i}", Act = ContentAct.Imported, At = _site.Clock.GetUtcNow(), Order = order }));
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return true;
    });

    private Task<int> SetAsync(Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<WebHook>> set) =>
        _site.AskAsync(services => services.GetRequiredService<Store>().Set<WebHook>().ExecuteUpdateAsync(set));

    private Task<List<string>> MailsAsync(string page) => _site.AskAsync(services =>
        services.GetRequiredService<Store>().Set<NaraVard.Mail.Outbox.OutboxMail>().Where(mail => mail.Key.StartsWith("hook-" + page.Substring(page.LastIndexOf('/') + 1).Replace("-", ""))).Select(mail => mail.To).ToListAsync());
}
