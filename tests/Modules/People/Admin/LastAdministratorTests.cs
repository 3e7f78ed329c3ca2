using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.Tests.People.Rights;

namespace NaraVard.Tests.People.Admin;

/// <summary>The last two administrators go at the same instant, each in any way there is: one of them is always left. On a site of its own, where nobody else is one.</summary>
public sealed class LastAdministratorTests(LastAdministratorTests.Own own) : IClassFixture<LastAdministratorTests.Own>
{
    private const string Leaves = "lämnar", Erases = "raderar", ClosesOther = "stänger den andra", ClosesSelf = "stänger sig själv", EndsOther = "avslutar den andras roll";

    private Site Site => own.Site;

    [Theory]
    [InlineData(Leaves, Leaves)]
    [InlineData(Erases, Erases)]
    [InlineData(ClosesSelf, ClosesSelf)]
    [InlineData(Leaves, Erases)]
    [InlineData(Leaves, ClosesSelf)]
    [InlineData(Erases, ClosesSelf)]
    [InlineData(ClosesOther, ClosesOther)]
    [InlineData(ClosesOther, Leaves)]
    [InlineData(ClosesOther, Erases)]
    [InlineData(EndsOther, EndsOther)]
    [InlineData(EndsOther, Erases)]
    public async Task One_is_always_left(string first, string second)
    {
        var (one, two) = (await Somebody.AtAsync(Site, Role.Administrator), await Somebody.AtAsync(Site, Role.Administrator));
        await NobodyElseAsync(one, two);
        var (atOne, atTwo) = (await one.SignInAsync(), await two.SignInAsync());

        // Both have their form before them: a page that is opened when the other has gone has none to send.
        await AtOnceAsync(await FillInAsync(first, atOne, one, two), await FillInAsync(second, atTwo, two, one));

        Assert.Equal(1, await Site.AskAsync(services => services.GetRequiredService<Store>().OpenAdministratorsAsync()));
    }

    private static Task<Func<Task<HttpResponseMessage>>> FillInAsync(string how, Visitor visitor, Somebody me, Somebody other) => how switch
    {
        Leaves => visitor.FillAsync("/konto/lamna/DEMO/administrator"),
        Erases => Somebody.FillInErasureAsync(visitor),
        ClosesSelf => visitor.FillAsync($"/admin/konton/{me.Id}/stang"),
        ClosesOther => visitor.FillAsync($"/admin/konton/{other.Id}/stang"),
        _ => visitor.FillAsync($"/organisationer/DEMO/medlemmar/{other.Id}/administrator"),
    };

    private Task<int> NobodyElseAsync(params Somebody[] us)
    {
        var ids = us.Select(one => one.Id).ToArray();
        return Site.AskAsync(services => services.GetRequiredService<Store>().Set<AccountMembership>().Where(m => m.Role == Role.Administrator && !ids.Contains(m.AccountId)).ExecuteDeleteAsync());
    }

    // On PostgreSQL both are kept waiting for the same rows until both have come so far; SQLite lets one write at a time anyhow.
    private Task<bool> AtOnceAsync(params Func<Task<HttpResponseMessage>>[] acts) => Site.AskAsync(async services =>
    {
        var store = services.GetRequiredService<Store>();
        await using var held = store.Database.IsSqlite() ? null : await store.Database.BeginTransactionAsync(IsolationLevel.ReadCommitted);
        if (held is not null)
        {
            await store.Set<AccountMembership>().Where(m => m.Role == Role.Administrator).ExecuteUpdateAsync(set => set.SetProperty(m => m.Role, m => m.Role));
        }

        var all = Task.WhenAll(acts.Select(act => Task.Run(act)));
        while (held is not null && !all.IsCompleted && await WaitingAsync(store) < acts.Length)
        {
            await Task.Yield();
        }

        await (held?.RollbackAsync() ?? Task.CompletedTask);
        foreach (var answer in await all)
        {
            Assert.NotEqual(System.Net.HttpStatusCode.InternalServerError, answer.StatusCode);
            answer.Dispose();
        }

        return true;
    });

    private static Task<int> WaitingAsync(Store store) =>
        store.Database.SqlQueryRaw<int>("SELECT count(*)::int AS \"Value\" FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'").SingleAsync();

    public sealed class Own : OwnSite;
}

file static class Administrators
{
    public static Task<int> OpenAdministratorsAsync(this Store store) => store.Set<AccountMembership>()
        .CountAsync(m => m.Role == Role.Administrator && store.Set<Account>().Any(a => a.Id == m.AccountId && a.ClosedAt == null));
}
