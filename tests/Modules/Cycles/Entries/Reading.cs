using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Cycles.Board;
using NaraVard.Kernel;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;

namespace NaraVard.Tests.Cycles.Entries;

internal static class Reading
{
    /// <summary>Whether the cycle's page is there for somebody who has no demo account.</summary>
    public static Task<bool> CanReadAsync(this Site site, Person reader, Guid cycle) =>
        site.AskAsync(async services => await services.GetRequiredService<BoardQuery>().RunAsync(cycle, reader, new BoardLook(), default) is not null);

    /// <summary>A new account with one role in an organisation of the register, and its mail address.</summary>
    public static Task<string> MemberAsync(this Site site, string organisation, Role role) => site.AskAsync(async services =>
    {
        var account = Account.Create($"{Unique.Word()}@exempel.se", "Ulla Gäst");
        Assert.True((await services.GetRequiredService<UserManager<Account>>().CreateAsync(account, "en lång lösenfras")).Succeeded);
        var store = services.GetRequiredService<Store>();
        store.Add(new AccountMembership { AccountId = account.Id, OrganisationCode = organisation, Role = role });
        await store.SaveChangesAsync();
        return account.Email!;
    });
}
