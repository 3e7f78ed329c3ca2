using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NaraVard.Editing.Contracts;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Headless.Api.Writing;

/// <summary>Takes content a step on its way to the public, or back.</summary>
internal sealed class TakeStep(Drafts drafts, IContentSteps steps)
{
    public async Task<IResult> RunAsync(ContentStep step, string name, string slug, HttpContext http, CancellationToken ct)
    {
        var by = http.User.RequirePerson();
        var (found, refused) = await drafts.FindSeenAsync(by, name, slug, http.Request, ct);
        if (refused is not null)
        {
            return refused;
        }

        var (sent, problem) = step.Sends is { } record ? await ReadAsync(record, http.Request, ct) : (null, null);
        if (problem is not null)
        {
            return problem;
        }

        var taken = await step.TakeAsync(steps, by, found!, sent, ct);
        return await drafts.AnswerAsync(http, by, found!, taken.Problem?.Naming(InJson), ct);
    }

    private static async Task<(object? Sent, IResult? Problem)> ReadAsync(Type record, HttpRequest request, CancellationToken ct)
    {
        var (sent, problem) = await JsonBody.ReadAsync(request, ct);
        try
        {
            return problem is not null ? (null, problem) : (sent.Deserialize(record, ContentJson.Options), null);
        }
        catch (JsonException wrong)
        {
            return (null, ApiProblem.InvalidContent.Answer(faults: [new((wrong.Path ?? "$").TrimStart('$').TrimStart('.'), "Fältet finns inte, eller så har värdet fel form")]));
        }
    }

    // What the domain calls At is called publishAt here.
    private static string InJson(string field) => field == "at" ? "publishAt" : field;
}
