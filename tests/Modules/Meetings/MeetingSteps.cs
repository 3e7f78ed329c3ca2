using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;

namespace NaraVard.Tests.Meetings;

/// <summary>What the tests of meetings do again and again.</summary>
internal static class MeetingSteps
{
    private const string Password = "larande i vardagen";

    /// <summary>A meeting of the demo organisation about some questions of the team's table.</summary>
    /// <returns>The address of its plan.</returns>
    public static async Task<string> PlanMeetingAsync(this Visitor manager, string title, params string[] questions)
    {
        using var answer = await manager.SubmitAsync("/moten/nytt?niva=team", [("Title", title), ("Date", "2027-03-01"), ("Time", "13:00"), .. questions.Select(id => ("Questions", id))]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    /// <summary>Writes in the room at a step, and goes on.</summary>
    public static async Task WriteAsync(this Visitor manager, string meeting, int step, string text)
    {
        using var answer = await manager.SubmitAsync($"{meeting}/rum?steg={step}", ("Text", text), ("go", "next"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <summary>Closes a meeting with all that it leads to as proposed.</summary>
    public static async Task CloseAsync(this Visitor manager, string meeting)
    {
        using var answer = await manager.SubmitAsync($"{meeting}/avsluta");
        Assert.Equal($"{meeting}/protokoll", answer.Headers.Location?.ToString());
    }

    public static async Task<IReadOnlyList<string>> AgendaAsync(this Visitor manager, string meeting) =>
        [.. (await manager.OpenAsync(meeting)).QuerySelectorAll(".agenda-item h3").Select(heading => heading.TextContent)];

    /// <summary>Signs in a manager of another organisation than the demo's.</summary>
    public static async Task<Visitor> ManagerElsewhereAsync(this Site site, string email)
    {
        await site.AskAsync(async services =>
        {
            var store = services.GetRequiredService<Store>();
            var account = Account.Create(email, "Chef någon annanstans");
            Assert.True((await services.GetRequiredService<UserManager<Account>>().CreateAsync(account, Password)).Succeeded);
            var elsewhere = store.Set<NaraVard.People.Organisations.Organisation>().First(organisation => organisation.Code != "DEMO");
            store.Add(new AccountMembership { AccountId = account.Id, OrganisationCode = elsewhere.Code, Role = Role.Manager });
            return await store.SaveChangesAsync();
        });
        var visitor = site.Visitor();
        using var answer = await visitor.SubmitAsync("/logga-in", ("Email", email), ("Password", Password));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return visitor;
    }
}
