using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Kernel.Content;

namespace NaraVard.Tests.Kernel.Content;

/// <summary>What a node goes by while a database in a file can't be opened. A server that has gone is tried in StoreAwayTests on PostgreSQL.</summary>
public sealed class LiveContentAwayTests(OwnSite own) : IClassFixture<OwnSite>
{
    [Fact]
    public async Task What_was_read_last_holds_and_after_a_while_the_database_is_asked_again()
    {
        var clock = new TestClock();
        using var scope = own.Site.Services.CreateScope();
        var store = scope.ServiceProvider.GetRequiredService<Store>();
        var memory = new LiveContentMemory(scope.ServiceProvider.GetRequiredService<ContentTypes>(), scope.ServiceProvider.GetRequiredService<IServiceScopeFactory>(), clock);
        var read = await memory.NowOrLastAsync(store, TestContext.Current.CancellationToken);
        await using var gone = GoneFile(scope.ServiceProvider);

        Assert.NotEmpty(read.Items);
        Assert.Same(read, await memory.NowOrLastAsync(gone, TestContext.Current.CancellationToken));
        Assert.True(memory.IsAway);

        // Too early to ask anybody, also one that would answer.
        await memory.NowOrLastAsync(store, TestContext.Current.CancellationToken);
        Assert.True(memory.IsAway);

        // A server that is slow today answers too late for who asks while it is thought to be away; that it answers is noticed all the same.
        for (var tries = 0; memory.IsAway && tries < 100; tries++)
        {
            clock.Advance(TimeSpan.FromSeconds(6));
            Assert.Same(read, await memory.NowOrLastAsync(store, TestContext.Current.CancellationToken));
        }

        Assert.False(memory.IsAway);
    }

    [Fact]
    public async Task Who_has_read_nothing_yet_is_told_that_it_is_away()
    {
        using var scope = own.Site.Services.CreateScope();
        var memory = new LiveContentMemory(scope.ServiceProvider.GetRequiredService<ContentTypes>(), scope.ServiceProvider.GetRequiredService<IServiceScopeFactory>(), own.Site.Clock);
        await using var gone = GoneFile(scope.ServiceProvider);

        Assert.True(StoreAway.IsCause(await Record.ExceptionAsync(() => memory.NowOrLastAsync(gone, TestContext.Current.CancellationToken))));
    }

    private static Store GoneFile(IServiceProvider services)
    {
        var options = new DbContextOptionsBuilder<Store>();
        options.UseStore($"Data Source={Path.Combine(Path.GetTempPath(), Unique.Word(), "naravard.db")};Mode=ReadWrite");
        return new Store(options.Options, services.GetServices<IModule>());
    }
}
