using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.Tests.Cycles.Entries;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.Cycles.Connect;

/// <summary>A team of one with a cycle, and what it does to meet others.</summary>
internal sealed record MeetingTeam(Site Site, Visitor Visitor, string Email, string Name, string Title, string Cycle)
{
    public string Teams => $"{Cycle}/andra-team";

    /// <summary>A new person at an organisation who starts a cycle.</summary>
    public static async Task<MeetingTeam> StartAsync(Site site, string organisation, string title, string purpose, bool isSeen = true)
    {
        var email = await site.MemberAsync(organisation, Role.Practitioner);
        var name = $"Namn {Unique.Word()}";
        await site.StoreAsync(store => store.Set<Account>().Where(account => account.Email == email).ExecuteUpdateAsync(set => set.SetProperty(account => account.DisplayName, name)));
        var visitor = await site.SignInAsync(email);
        using var started = await visitor.SubmitAsync("/cykler/ny", ("Title", title), ("Purpose", purpose));
        var team = new MeetingTeam(site, visitor, email, name, title, await started.GoesToAsync());
        if (isSeen)
        {
            await team.ShowAsync();
        }

        return team;
    }

    public async Task ShowAsync(params (string, string)[] fields)
    {
        using var shown = await Visitor.SubmitAsync($"{Teams}/skylt#PutUp", fields);
        await shown.GoesToAsync();
    }

    /// <summary>The page where the first message to a team is written, found on the page of teams.</summary>
    public async Task<string> FindAsync(string title) => (await Visitor.OpenAsync(Teams)).QuerySelectorAll("main .card-link").First(link => link.TextContent == title).GetAttribute("href")!;

    /// <summary>Writes to a team for the first time and gives the contact as this team sees it.</summary>
    public async Task<string> WriteAsync(string title, string text)
    {
        using var sent = await Visitor.SubmitAsync(await FindAsync(title), ("Text", text));
        return await sent.GoesToAsync();
    }

    /// <summary>The contact as this team sees it.</summary>
    public async Task<string> ContactAsync() => (await Visitor.OpenAsync($"{Teams}/kontakter")).QuerySelector("main .card-link")!.GetAttribute("href")!;

    public async Task SendAsync(string contact, string text)
    {
        using var sent = await Visitor.SubmitAsync($"{contact}#Send", ("Text", text));
        await sent.GoesToAsync();
    }

    public async Task SayYesAsync(string contact, string reach)
    {
        using var looked = await Visitor.SubmitAsync($"{contact}/ja#Look", ("Reach", reach));
        var page = await Meeting.ReadAsync(looked);
        var fields = page.QuerySelectorAll("main form input[name]").ToDictionary(input => input.GetAttribute("name")!, input => input.GetAttribute("value")!);
        using var said = await Visitor.Client.PostAsync($"{contact}/ja?handler=Say", new FormUrlEncodedContent(fields));
        await said.GoesToAsync();
    }

    public async Task<string> ReadAsync(string contact) => (await Visitor.OpenAsync(contact)).Said();

    /// <summary>The mails to this team's person.</summary>
    public async Task<IReadOnlyList<ReceivedMail>> MailsAsync()
    {
        await Site.SendAsync();
        return [.. ReceivedMail.InFolder(Site.DataFolder, Email).Where(mail => mail["Subject"]!.Contains("team", StringComparison.Ordinal))];
    }
}

internal static class Meeting
{
    /// <summary>Signs somebody in whom <see cref="Reading.MemberAsync"/> has made.</summary>
    public static async Task<Visitor> SignInAsync(this Site site, string email)
    {
        var visitor = site.Visitor();
        using var answer = await visitor.SubmitAsync("/logga-in", ("Email", email), ("Password", "en lång lösenfras"));
        await answer.GoesToAsync();
        return visitor;
    }

    public static async Task<AngleSharp.Html.Dom.IHtmlDocument> ReadAsync(HttpResponseMessage answer)
    {
        Assert.True(answer.IsSuccessStatusCode, $"{(int)answer.StatusCode}");
        return await Visitor.ReadAsync(answer);
    }

    /// <summary>Posts to an address with a token from another page.</summary>
    public static async Task<HttpResponseMessage> PostAsync(this Visitor visitor, string address, params (string Name, string Value)[] fields)
    {
        var token = (await visitor.OpenAsync("/om")).QuerySelector("[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        return await visitor.Client.PostAsync(address, new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(field => KeyValuePair.Create(field.Item1, field.Item2))));
    }

    public static Task<T> StoreAsync<T>(this Site site, Func<Store, Task<T>> ask) => site.AskAsync(services => ask(services.GetRequiredService<Store>()));
}
