using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Starting;
using NaraVard.Kernel;
using NaraVard.Kernel.Text;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.Demo;
using NaraVard.Prompts.LookingBack;
using NaraVard.Prompts.Sending;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.Prompts;

/// <summary>Somebody whom no other test knows, with learning cycles of their own.</summary>
internal sealed class Colleague
{
    private const string Password = "larande i vardagen";

    private Colleague(Site site, Account account, Role role) => (Site, Account, Role) = (site, account, role);

    public Site Site { get; }

    public string Email => Account.Email!;

    private Account Account { get; }

    private Role Role { get; }

    private Person Person => new(Account.Id, Account.DisplayName, [new Membership(DemoOrganisation.Code, Role)]);

    public static async Task<Colleague> AtAsync(Site site, Role role = Role.Practitioner)
    {
        var account = Account.Create($"{Unique.Word()}@exempel.se", "Åsa Ek");
        await site.AskAsync(async services =>
        {
            var made = await services.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password);
            Assert.True(made.Succeeded, made.ToString());
            var store = services.GetRequiredService<Store>();
            store.Add(new AccountMembership { AccountId = account.Id, OrganisationCode = DemoOrganisation.Code, Role = role });
            return await store.SaveChangesAsync();
        });
        return new Colleague(site, account, role);
    }

    /// <summary>The same person after the server has started again.</summary>
    public Colleague After(Site restart) => new(restart, Account, Role);

    public async Task<Visitor> SignInAsync()
    {
        var visitor = Site.Visitor();
        using var answer = await visitor.SubmitAsync("/logga-in", ("Email", Email), ("Password", Password));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }

    public async Task<Guid> StartCycleAsync(string title = "Lugnare morgnar") => (await Site.AskAsync(services =>
        services.GetRequiredService<StartCycle>().RunAsync(Person, new NewCycle(title, "Att förstå mornarna", SystemLevel.Team, null, new Origin(null, null, null)), CancellationToken.None))).Value;

    /// <summary>A cycle that asks each Tuesday, at ten as the page proposes or at another time.</summary>
    public async Task<Guid> AskedEachTuesdayAsync(string at = "10:00")
    {
        var cycle = await StartCycleAsync();
        using var answer = await (await SignInAsync()).SubmitAsync($"/cykler/{cycle}/reflektionsfragor", ("Time", at));
        Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
        return cycle;
    }

    /// <summary>Lets the jobs ring at this time of the Swedish wall clock.</summary>
    public async Task RingAsync(string wall)
    {
        SetClock(wall);
        await RingAsync();
    }

    /// <summary>The same for the question that comes when a cycle has been over for a while.</summary>
    public async Task RingLookBacksAsync(string wall)
    {
        SetClock(wall);
        await Site.AskAsync(services => services.GetRequiredService<SendLookBacks>().RunAsync(CancellationToken.None));
        await Site.SendAsync();
    }

    public void SetClock(string wall)
    {
        var at = DateTime.ParseExact(wall, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        Site.Clock.SetTo(SwedishTime.At(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at)));
    }

    public async Task RingAsync()
    {
        await Site.AskAsync(services => services.GetRequiredService<SendDuePrompts>().RunAsync(CancellationToken.None));
        await Site.SendAsync();
    }

    /// <summary>The questions that have come; other mail, as about a new sign-in, is left out.</summary>
    public IReadOnlyList<ReceivedMail> Mails() => Questions(Site.DataFolder);

    /// <summary>The mails in the folder of a database that several sites share.</summary>
    public IReadOnlyList<ReceivedMail> Mails(TestDatabase shared) => Questions(shared.Folder);

    private List<ReceivedMail> Questions(string folder) => [.. ReceivedMail.InFolder(folder, Email).Where(mail => mail.Text.Contains("/svara/", StringComparison.Ordinal))];

    public ReceivedMail Mail() => Assert.Single(Mails());

    public Task<List<string>> DrawerAsync(Guid cycle) => Site.AskAsync(async services =>
    {
        var entries = await services.GetRequiredService<Store>().Set<CycleEntry>()
            .Where(entry => entry.CycleId == cycle && entry.AuthorId == Account.Id && entry.Sharing == Sharing.Own).Select(entry => entry.Id).ToListAsync();
        return (await services.GetRequiredService<DrawerTexts>().OpenAsync(Person, entries, default)).Values.ToList();
    });
}

/// <summary>A site whose time the prompts' tests may move: it begins on Monday 11 January 2027 at eight.</summary>
public sealed class MondayMorning : IAsyncLifetime
{
    public Site Site { get; } = new();

    public static DateTimeOffset Now { get; } = SwedishTime.At(new DateOnly(2027, 1, 11), new TimeOnly(8, 0));

    public ValueTask InitializeAsync()
    {
        Site.Clock.SetTo(Now);
        return Site.InitializeAsync();
    }

    public ValueTask DisposeAsync() => Site.DisposeAsync();
}
