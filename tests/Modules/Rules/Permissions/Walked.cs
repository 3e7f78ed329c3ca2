using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.People.Accounts;

namespace NaraVard.Tests.Rules.Permissions;

/// <summary>What came of the walk.</summary>
/// <param name="Rows">What each address answers.</param>
/// <param name="Traces">What was otherwise in the database after everybody had read everything.</param>
/// <param name="Counted">Where a page shows a number beside somebody's name.</param>
internal sealed record Walked(IReadOnlyList<PermissionRow> Rows, IReadOnlyList<string> Traces, IReadOnlyList<string> Counted);

/// <summary>One walk for all who ask about it, on a site of its own where everybody has a name that stands nowhere else.</summary>
public sealed class WalkedSite : IAsyncLifetime
{
    private readonly Site _site = new() { Settings = { ["Hooks:AllowedAddresses"] = "127.0.0.0/8" } };

    internal Walked Walked { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        await _site.InitializeAsync();
        await _site.AskAsync(async services =>
        {
            var store = services.GetRequiredService<Store>();
            var accounts = await store.Set<Account>().ToListAsync();
            accounts.ForEach(account => Assert.Null(account.Rename(NumbersBesideNames.NewName()).Problem));
            return await store.SaveChangesAsync();
        });
        Walked = await Walk.RunAsync(_site);
    }

    public ValueTask DisposeAsync() => _site.DisposeAsync();
}
