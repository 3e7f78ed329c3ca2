using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NaraVard.Editing.Contracts;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Headless.Api.Writing;

/// <summary>Takes a draft a step on its way to the public, or back.</summary>
internal sealed class TakeStep(Drafts drafts, IContentWriting writing)
{
    public Task<IResult> SubmitAsync(string type, string slug, HttpContext http) =>
        RunAsync<SentPublication>(type, slug, http, (by, draft, sent, ct) => writing.SubmitAsync(by, draft.At, draft.Text.Version, sent.Publication, ct));

    public Task<IResult> PublishAsync(string type, string slug, HttpContext http) =>
        RunAsync<SentPublication>(type, slug, http, (by, draft, sent, ct) => writing.PublishAsync(by, draft.At, draft.Text.Version, sent.Publication, ct));

    public Task<IResult> RefuseAsync(string type, string slug, HttpContext http) =>
        RunAsync<SentRefusal>(type, slug, http, (by, draft, sent, ct) => writing.RefuseAsync(by, draft.At, draft.Text.Version, sent.Reason ?? "", ct));

    private async Task<IResult> RunAsync<TSent>(
        string name, string slug, HttpContext http, Func<Person, Drafts.Found, TSent, CancellationToken, Task<Outcome<ContentItem>>> step)
    {
        var (by, ct) = (http.User.RequirePerson(), http.RequestAborted);
        var (found, refused) = await drafts.FindSeenAsync(by, name, slug, http.Request, ct);
        if (refused is not null)
        {
            return refused;
        }

        var (sent, problem) = await ReadAsync<TSent>(http.Request, ct);
        if (problem is not null)
        {
            return problem;
        }

        var taken = await step(by, found!, sent!, ct);
        return await drafts.AnswerAsync(http, by, found!, InJsonWords(taken.Problem), ct);
    }

    private static async Task<(TSent? Sent, IResult? Problem)> ReadAsync<TSent>(HttpRequest request, CancellationToken ct)
    {
        var (sent, problem) = await JsonBody.ReadAsync(request, ct);
        try
        {
            return problem is not null ? (default, problem) : (sent.Deserialize<TSent>(ContentJson.Options), null);
        }
        catch (JsonException wrong)
        {
            return (default, ApiProblem.InvalidContent.Answer(faults: [new((wrong.Path ?? "$").TrimStart('$').TrimStart('.'), "Fältet finns inte, eller så har värdet fel form")]));
        }
    }

    // What the domain calls At is called publishAt here.
    private static Problem? InJsonWords(Problem? problem) => problem is Problem.Invalid { Field: "at" } time ? time with { Field = "publishAt" } : problem;

    private sealed record SentPublication(string? Note = null, ChangeKind Kind = ChangeKind.Minor, DateOnly? ReviewBy = null, DateTimeOffset? PublishAt = null)
    {
        public Publication Publication => new(Note ?? "", Kind, ReviewBy, PublishAt);
    }

    private sealed record SentRefusal(string? Reason = null);
}
