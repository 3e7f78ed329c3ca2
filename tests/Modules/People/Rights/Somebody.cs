using System.IO.Compression;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.Demo;

namespace NaraVard.Tests.People.Rights;

/// <summary>Somebody with an account that no other test knows.</summary>
internal sealed class Somebody
{
    public const string Password = "larande i vardagen";

    private Somebody(Site site, Account account) => (Site, Id, Name, Email) = (site, account.Id, account.DisplayName, account.Email!);

    public Site Site { get; }

    public Guid Id { get; }

    public string Name { get; }

    public string Email { get; }

    public static async Task<Somebody> AtAsync(Site site, params Role[] roles)
    {
        var word = Unique.Word();
        var account = Account.Create($"{word}@exempel.se", $"Anna {word}");
        await site.AskAsync(async services =>
        {
            var made = await services.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password);
            Assert.True(made.Succeeded, made.ToString());
            var store = services.GetRequiredService<Store>();
            store.AddRange(roles.Append(Role.Practitioner).Distinct().Select(role => new AccountMembership { AccountId = account.Id, OrganisationCode = DemoOrganisation.Code, Role = role }));
            return await store.SaveChangesAsync();
        });
        return new Somebody(site, account);
    }

    public async Task<Visitor> SignInAsync(string? email = null)
    {
        var visitor = Site.Visitor();
        using var answer = await visitor.SubmitAsync("/logga-in", ("Email", email ?? Email), ("Password", Password));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    /// <summary>The account now has no password, as when somebody only signs in in other ways.</summary>
    public Task<int> LosePasswordAsync() => Site.AskAsync(services => services.GetRequiredService<Store>().Set<Account>().Where(account => account.Id == Id)
        .ExecuteUpdateAsync(set => set.SetProperty(account => account.PasswordHash, (string?)null)));

    /// <summary>What the person gets when they ask for everything.</summary>
    public static async Task<ZipArchive> DownloadAsync(Visitor visitor)
    {
        using var answer = await visitor.SubmitAsync("/konto/uppgifter", ("Password", Password));
        Assert.Equal("application/zip", answer.Content.Headers.ContentType?.MediaType);
        Assert.True(answer.Headers.CacheControl?.NoStore);
        return new ZipArchive(new MemoryStream(await answer.Content.ReadAsByteArrayAsync()));
    }

    public static string TextOf(ZipArchive archive, string file)
    {
        using var reader = new StreamReader(archive.GetEntry(file)!.Open());
        return reader.ReadToEnd();
    }

    public static async Task<HttpResponseMessage> EraseAsync(Visitor visitor, string password = Password, string word = "radera") => await (await FillInErasureAsync(visitor, password, word))();

    /// <summary>The same up to the press of the button.</summary>
    public static Task<Func<Task<HttpResponseMessage>>> FillInErasureAsync(Visitor visitor, string password = Password, string word = "radera") =>
        visitor.FillAsync("/konto/radera", ("Password", password), ("Word", word));
}
