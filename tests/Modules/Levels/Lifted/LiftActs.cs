using NaraVard.Tests.Cycles;
using NaraVard.Tests.Cycles.Connect;

namespace NaraVard.Tests.Levels.Lifted;

/// <summary>What the tests of lifted questions do again and again, through the pages.</summary>
internal static class LiftActs
{
    /// <summary>A team of one with a cycle that no other team finds.</summary>
    public static Task<MeetingTeam> TeamAsync(this Site site, string organisation = "14") => MeetingTeam.StartAsync(site, organisation, "Lugnare helger", "Att ingen blir utan hjälp.", isSeen: false);

    /// <summary>Sends the form as it stands, with a text and a receiver.</summary>
    public static Task<HttpResponseMessage> TryLiftAsync(this MeetingTeam team, string text, string receiver, Guid? key = null) =>
        team.Visitor.PostAsync($"{team.Cycle}/lyft?handler=Lift", ("Text", text), ("Receiver", receiver), ("Key", (key ?? Guid.NewGuid()).ToString()));

    /// <summary>Lifts a question and gives its page in the cycle.</summary>
    public static async Task<string> LiftAsync(this MeetingTeam team, string text, string receiver)
    {
        using var answer = await team.TryLiftAsync(text, receiver);
        return await answer.GoesToAsync();
    }

    /// <summary>The page where the text is looked at before it is lifted.</summary>
    public static async Task<AngleSharp.Html.Dom.IHtmlDocument> LookAsync(this MeetingTeam team, string text, params (string, string)[] more)
    {
        using var answer = await team.Visitor.PostAsync($"{team.Cycle}/lyft?handler=Look", [("Text", text), .. more]);
        return await Visitor.ReadAsync(answer);
    }
}
