using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.People.Contracts;
using NaraVard.Prompts.Series;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.Prompts.Series;

/// <summary>A manager whom no other test knows, and a series of meetings on Thursdays at one: 21 January, 28 January and 4 February 2027, unless other days are given.</summary>
internal sealed class MeetingSeriesOf
{
    private static readonly string[] Thursdays = ["2027-01-21", "2027-01-28", "2027-02-04"];

    private MeetingSeriesOf(Colleague leader, string title, IReadOnlyList<string> meetings) => (Leader, Title, Meetings) = (leader, title, meetings);

    public Colleague Leader { get; }

    public string Title { get; }

    /// <summary>The addresses of the meetings.</summary>
    public IReadOnlyList<string> Meetings { get; }

    public static Task<MeetingSeriesOf> AtAsync(Site site, params string[] questions) => OnAsync(site, Thursdays, questions);

    public static async Task<MeetingSeriesOf> OnAsync(Site site, IReadOnlyList<string> days, params string[] questions)
    {
        site.Clock.SetTo(MondayMorning.Now);
        var leader = await Colleague.AtAsync(site, Role.Manager);
        var (manager, title) = (await leader.SignInAsync(), $"Veckans möte {Unique.Word()}");
        using var planned = await manager.SubmitAsync("/moten/nytt?niva=team", [("Title", title), ("Date", days[0]), ("Time", "13:00"), .. questions.Select(id => ("Questions", id))]);
        var first = planned.Headers.Location!.ToString();
        var others = days.Skip(1).ToList();
        using var repeated = await manager.SubmitAsync($"{first}/upprepa?rytm=Weekly&antal=6", [.. others.Select(day => ("Days", day)), .. others.Select((_, place) => ("Chosen", $"{place}")), ("WithAgenda", "True")]);
        Assert.Equal(HttpStatusCode.Redirect, repeated.StatusCode);
        var coming = (await manager.OpenAsync(first)).QuerySelectorAll("aside ul[role=list] a[href^='/moten/']").Select(link => link.GetAttribute("href")!).Where(href => Guid.TryParse(href["/moten/".Length..], out _));
        return new MeetingSeriesOf(leader, title, [first, .. coming]);
    }

    /// <summary>The one who leads, signed in anew: the clock goes further than a session lasts.</summary>
    public Task<Visitor> ManagerAsync() => Leader.SignInAsync();

    public async Task InviteAsync(Colleague guest, params int[] meetings)
    {
        var manager = await ManagerAsync();
        foreach (var meeting in meetings.Length == 0 ? Meetings : [.. meetings.Select(number => Meetings[number])])
        {
            using var invited = await manager.SubmitAsync($"{meeting}/bjud-in", ("Addresses", guest.Email));
            Assert.Equal(HttpStatusCode.Redirect, invited.StatusCode);
        }
    }

    /// <summary>All who are invited get a question so many days before; ten o'clock, unless another time is given.</summary>
    public async Task AgreeAsync(int days = 2, string time = "10:00")
    {
        using var agreed = await (await ManagerAsync()).SubmitAsync($"{Page()}#handler=Agree", ("DaysBefore", $"{days}"), ("Time", time));
        Assert.Equal(HttpStatusCode.Redirect, agreed.StatusCode);
    }

    public async Task TakeBackAsync(Colleague guest, int meeting = 0)
    {
        var (manager, page) = (await ManagerAsync(), $"{Meetings[meeting]}/bjud-in");
        var form = (await manager.OpenAsync(page)).QuerySelectorAll("form[action*='handler=TakeBack']").Single(form => form.TextContent.Contains(guest.Email, StringComparison.Ordinal));
        using var taken = await manager.SubmitAsync($"{page}#{form.GetAttribute("action")!.Split('&')[^1]}");
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
    }

    /// <summary>Takes the first question off an agenda.</summary>
    public async Task RemoveFirstAsync(int meeting)
    {
        var manager = await ManagerAsync();
        var form = (await manager.OpenAsync(Meetings[meeting])).QuerySelector(".agenda-item form[action*='handler=Item']")!;
        using var removed = await manager.SubmitAsync($"{Meetings[meeting]}#{form.GetAttribute("action")!.Split('&')[^1]}", ("act", "remove"));
        Assert.Equal(HttpStatusCode.Redirect, removed.StatusCode);
    }

    public string Page(int meeting = 0) => $"{Meetings[meeting]}/fragor-infor";

    public async Task MoveAsync(int meeting, string date, string time = "13:00")
    {
        using var moved = await (await ManagerAsync()).SubmitAsync($"{Meetings[meeting]}/andra", ("Date", date), ("Time", time));
        Assert.Equal(HttpStatusCode.Redirect, moved.StatusCode);
    }

    public async Task CallOffAsync(int meeting)
    {
        using var off = await (await ManagerAsync()).SubmitAsync($"{Meetings[meeting]}/stall-in");
        Assert.Equal(HttpStatusCode.Redirect, off.StatusCode);
    }

    /// <summary>Lets the job ring that follows the meetings.</summary>
    public static Task FollowAsync(Site site) => site.AskAsync(async services =>
    {
        await services.GetRequiredService<FollowSeries>().RunAsync(CancellationToken.None);
        return 0;
    });

    /// <summary>What stands among somebody's own notes before a meeting.</summary>
    public async Task<string> NotesAsync(Colleague colleague, int meeting = 0) => (await (await colleague.SignInAsync()).OpenAsync($"{Meetings[meeting]}/infor")).GetElementById("Text")!.TextContent.Trim();

    /// <summary>The mails about what has been agreed on, by subject.</summary>
    public static IReadOnlyList<string> Told(Colleague colleague) =>
        [.. ReceivedMail.InFolder(colleague.Site.DataFolder, colleague.Email).Select(mail => mail["Subject"]!).Where(subject => subject.StartsWith("Frågor inför", StringComparison.Ordinal) || subject.StartsWith("Frågorna inför", StringComparison.Ordinal))];

    /// <summary>The links of a mail's questions.</summary>
    public static IReadOnlyList<string> Links(ReceivedMail mail) => [.. mail.Paths("/svara/").Where(path => path.Count(letter => letter == '/') == 2)];
}
