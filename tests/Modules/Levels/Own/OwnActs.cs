using System.Net;
using NaraVard.Tests.Cycles;

namespace NaraVard.Tests.Levels.Own;

/// <summary>What people do with own questions, through their pages.</summary>
internal static class OwnActs
{
    /// <summary>Adds an own question and gives its id.</summary>
    public static async Task<string> AddQuestionAsync(this Visitor visitor, string text, string level = "team", params (string Name, string Value)[] more)
    {
        using var answer = await visitor.SubmitAsync($"/fragor/{level}/egen", [("Text", text), .. more]);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await answer.ProblemAsync());
        return answer.Headers.Location!.ToString().Split('#')[1];
    }
}
