using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.Organisations;

namespace NaraVard.Tests.People.Organisations;

/// <summary>An organisation that no other test knows, as it stands in the register, and the people there.</summary>
internal sealed class Workplace
{
    private const string Password = "larande i vardagen";

    private Workplace(Site site, string code) => (Site, Code) = (site, code);

    public Site Site { get; }

    public string Code { get; }

    public string Name => $"Region {Code}";

    public string Page => $"/organisationer/{Code}";

    public static async Task<Workplace> AtAsync(Site site)
    {
        var place = new Workplace(site, $"T-{Unique.Word()}");
        await site.AskAsync(services =>
        {
            var store = services.GetRequiredService<Store>();
            store.Add(new Organisation { Code = place.Code, Name = place.Name, Kind = "region", Level = SystemLevel.Region });
            return store.SaveChangesAsync();
        });
        return place;
    }

    /// <summary>Somebody with a role here, or in one of its units, or in no organisation.</summary>
    public async Task<Employee> EmployAsync(Role? role = Role.Practitioner, string? unit = null, string? email = null, string name = "Åsa Ek")
    {
        var account = Account.Create(email ?? $"{Unique.Word()}@exempel.se", name);
        await Site.AskAsync(async services =>
        {
            var made = await services.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password);
            Assert.True(made.Succeeded, made.ToString());
            var store = services.GetRequiredService<Store>();
            if (role is { } wanted)
            {
                store.Add(new AccountMembership { AccountId = account.Id, OrganisationCode = unit ?? Code, Role = wanted });
            }

            return await store.SaveChangesAsync();
        });
        return new Employee(Site, account.Id, account.Email!, name);
    }

    public async Task<Visitor> ManagerAsync(string? unit = null) => await (await EmployAsync(Role.Manager, unit)).SignInAsync();

    /// <summary>A unit that a manager makes on the page; gives its code.</summary>
    public static async Task<string> UnitAsync(Visitor manager, string below, string name, SystemLevel level = SystemLevel.Organisation)
    {
        using var answer = await manager.SubmitAsync($"/organisationer/{below}/ny-enhet", ("Name", name), ("Level", level.ToString()));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString().Split('/')[^1];
    }

    public Task<string> UnitAsync(Visitor manager, string name, SystemLevel level = SystemLevel.Organisation) => UnitAsync(manager, Code, name, level);
}

/// <summary>Somebody who works there.</summary>
internal sealed record Employee(Site Site, Guid Id, string Email, string Name)
{
    public async Task<Visitor> SignInAsync()
    {
        var visitor = Site.Visitor();
        using var answer = await visitor.SubmitAsync("/logga-in", ("Email", Email), ("Password", "larande i vardagen"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    public Task<Person?> PersonAsync() => Site.AskAsync(services => services.GetRequiredService<IPeople>().PersonAsync(Id, CancellationToken.None));
}
