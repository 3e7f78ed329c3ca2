using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Kernel.Content;
using NaraVard.Library.Concepts;
using NaraVard.Tests.Search;

namespace NaraVard.Tests.Kernel.Content;

/// <summary>The change feed: who has read up to a number has missed nothing before it, in whatever order changes are saved.</summary>
public sealed class ContentClockTests
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_change_that_is_saved_late_is_never_passed_by(bool isSaved)
    {
        await using var site = new Site();
        await using var first = site.Services.CreateAsyncScope();
        var store = first.ServiceProvider.GetRequiredService<Store>();
        var before = await LastAsync(site);
        await using var slow = await store.Database.BeginTransactionAsync();
        var number = await ContentClock.NextAsync(store, default);

        // The other takes its number after, and would be saved before, were it not for the lock.
        var other = Task.Run(() => site.PublishAsync("concept", "hastverk", new Concept { Title = "Hastverk", Text = "Det som gick fort." }));
        Assert.Equal(before, await LastAsync(site));
        Assert.False(other.IsCompleted);

        await (isSaved ? slow.CommitAsync() : slow.RollbackAsync());
        await other;

        Assert.Equal(before + 1, number);
        Assert.Equal(isSaved ? number + 1 : number, await LastAsync(site));
        Assert.Contains("Hastverk", (await site.Visitor().OpenAsync("/sok?q=hastverk")).QuerySelector(".search-result h2")!.TextContent, StringComparison.Ordinal);
    }

    private static Task<long> LastAsync(Site site) => site.AskAsync(services => ContentClock.LastAsync(services.GetRequiredService<Store>(), default));
}
