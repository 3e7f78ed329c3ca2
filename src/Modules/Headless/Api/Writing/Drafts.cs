using Microsoft.AspNetCore.Http;
using NaraVard.Editing.Contracts;
using NaraVard.Kernel.Content;
using NaraVard.Mail.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Headless.Api.Writing;

/// <summary>Finds the draft that a request is about and sees to it that whoever changes it has the newest before them.</summary>
internal sealed class Drafts(ApiFolders folders, IContentWriting writing, ISiteAddress site)
{
    /// <summary>What a request is about.</summary>
    internal sealed record Found(ApiFolder Folder, ContentAddress At, WorkingText Text);

    /// <summary>The type that a request names; where several share a folder, in its parameters.</summary>
    public (ApiFolder? Folder, ContentType? Type, IResult? Problem) TypeOf(string name, HttpRequest request)
    {
        if (folders.Find(name) is not { } folder)
        {
            return (null, null, folders.Unknown(name));
        }

        var asked = request.Query[ApiItem.Type].ToString();
        return (folder.Types.Count == 1 ? folder.Types[0] : folder.Types.FirstOrDefault(type => type.Name == asked)) is { } type
            ? (folder, type, null)
            : (null, null, ApiProblem.InvalidParameter.Answer(faults: [new(ApiItem.Type, $"Säg vilket slag med {ApiItem.Type}: {string.Join(", ", folder.Types.Select(one => one.Name))}")]));
    }

    public async Task<(Found? Found, IResult? Problem)> FindAsync(Person by, string name, string slug, HttpRequest request, CancellationToken ct)
    {
        var (folder, type, problem) = TypeOf(name, request);
        if (problem is not null)
        {
            return (null, problem);
        }

        var at = new ContentAddress(type!, slug);
        return (await writing.ReadAsync(by, at, ct)).Match<(Found?, IResult?)>(
            text => (new Found(folder!, at, text), null),
            refused => (null, ApiProblem.Answer(refused, ApiProblem.InvalidContent)));
    }

    /// <summary>The draft as it was seen, for a change: the request must say which state it starts from.</summary>
    public async Task<(Found? Found, IResult? Problem)> FindSeenAsync(Person by, string name, string slug, HttpRequest request, CancellationToken ct)
    {
        if (DraftTag.Asked(request) is not { } asked)
        {
            return (null, ApiProblem.NeedsCondition.Answer());
        }

        var (found, problem) = await FindAsync(by, name, slug, request, ct);
        return problem is not null ? (null, problem) : DraftTag.Of(found!.Text) == asked ? (found, null) : (null, Changed(asked, found));
    }

    /// <summary>The answer to a step: the draft as it is now, or why not. What somebody else changed in the same moment is told like what they changed before.</summary>
    public async Task<IResult> AnswerAsync(HttpContext http, Person by, Found found, Problem? problem, CancellationToken ct)
    {
        if (problem is not null and not Problem.Conflict)
        {
            return ApiProblem.Answer(problem, ApiProblem.InvalidContent);
        }

        var now = await writing.ReadAsync(by, found.At, ct);
        return now.Match(
            text => problem is null ? DraftJson.Answer(http, text, found.Folder, site)
                : DraftTag.Of(text) != DraftTag.Of(found.Text) ? Changed(DraftTag.Of(found.Text), found with { Text = text })
                : ApiProblem.Answer(problem, ApiProblem.InvalidContent),
            gone => ApiProblem.Answer(gone, ApiProblem.InvalidContent));
    }

    private IResult Changed(string asked, Found found) => KeyedAnswer.Changed(asked, DraftTag.Of(found.Text), "draft", DraftJson.Of(found.Text, found.Folder, site));
}
