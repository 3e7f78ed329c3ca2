using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Headless.Hooks;
using NaraVard.Headless.Hooks.Sending;
using NaraVard.Kernel;
using NaraVard.Kernel.Content;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.Headless.Hooks;

/// <summary>A site of its own that may talk to this machine, and what an administrator does there.</summary>
public static class HookSite
{
    private const string Allowed = "Hooks:AllowedAddresses";
    private const string Here = "127.0.0.0/8";

    /// <summary>One site for the tests of a class, which run one after the other and take their receivers away.</summary>
    public sealed class Shared : OwnSite
    {
        public Shared() => Site.Settings[Allowed] = Here;
    }

    /// <summary>One of several servers on the same database.</summary>
    internal static Site Make(TestDatabase database)
    {
        var site = new Site().On(database);
        site.Settings[Allowed] = Here;
        return site;
    }

    /// <summary>Adds a receiver through the page.</summary>
    /// <returns>Its page and its secret.</returns>
    public static async Task<(string Page, string Secret)> AddAsync(Visitor administrator, string address, params (string Name, string Value)[] fields)
    {
        using var answer = await administrator.SubmitAsync("/admin/aviseringar/ny", [("Name", $"Mottagare {Unique.Word()}"), ("Address", address), .. fields]);
        Assert.True(answer.StatusCode == System.Net.HttpStatusCode.Redirect, $"{(int)answer.StatusCode} {(await Visitor.ReadAsync(answer)).QuerySelector(".error-summary")?.TextContent}");
        var page = answer.Headers.Location!.ToString();
        return (page, (await administrator.OpenAsync(page)).QuerySelector(".hook-secret")!.TextContent);
    }

    /// <summary>Presses a button on a receiver's page.</summary>
    public static async Task PressAsync(Visitor administrator, string page, string act, params (string Name, string Value)[] fields)
    {
        using var answer = await administrator.SubmitAsync($"{page}#{act}", [("act", act), .. fields]);
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <summary>Something happens to the public content, told of in the audit trail as whoever does it tells.</summary>
    public static Task<long> HappenAsync(this Site site, ContentAct act, Guid item, string slug = "ett-exempel", string type = "example", bool isPublic = true) => site.AskAsync(async services =>
    {
        var store = services.GetRequiredService<Store>();
        await using var transaction = await store.Database.BeginTransactionAsync();
        var line = new ContentEvent
        {
            ItemId = item,
            Type = type,
            Slug = slug,
            Act = act,
            At = services.GetRequiredService<TimeProvider>().GetUtcNow(),
            Why = "En hemlig anledning",
            Number = 1,
            Order = isPublic ? await ContentClock.NextAsync(store, CancellationToken.None) : null,
        };
        store.Add(line);
        await store.SaveChangesAsync();
        await transaction.CommitAsync();
        return line.Id;
    });

    /// <summary>What the job does when it rings.</summary>
    public static Task<bool> RingAsync(this Site site) => site.AskAsync(async services =>
    {
        await services.GetRequiredService<WorkOffHooks>().RunAsync(CancellationToken.None);
        return true;
    });

    internal static Task<WebHook> HookAsync(this Site site, string page) =>
        site.AskAsync(services => services.GetRequiredService<Store>().Set<WebHook>().AsNoTracking().SingleAsync(hook => hook.Id == IdOf(page)));

    internal static Task<List<HookDelivery>> DeliveriesAsync(this Site site, string page) => site.AskAsync(services =>
        services.GetRequiredService<Store>().Set<HookDelivery>().AsNoTracking().Where(delivery => delivery.HookId == IdOf(page)).OrderBy(delivery => delivery.EventId).ToListAsync());

    private static Guid IdOf(string page) => Guid.Parse(page[(page.LastIndexOf('/') + 1)..]);
}
