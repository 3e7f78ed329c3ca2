using System.Globalization;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;
using NaraVard.Kernel.Content;
using NaraVard.Mail.Contracts;
using NaraVard.Media.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Headless.Api.Writing;

/// <summary>Pictures and files for texts: sent, told about, changed and taken away, as on the editors' pages.</summary>
internal sealed class SendMedia(IMediaWriting media, ContentUses uses, ISiteAddress site)
{
    public async Task<IResult> AddAsync(HttpContext http, CancellationToken ct)
    {
        var (sent, broken) = await SentMedia.ReadAsync(http.Request, ct);
        if (broken is not null)
        {
            return broken;
        }

        var added = await media.AddAsync(http.User.RequirePerson(), sent!.Details, sent.Bytes ?? [], ct);
        return Answer(http, added, StatusCodes.Status201Created);
    }

    public async Task<IResult> ReadAsync(Guid id, HttpContext http, CancellationToken ct) => Answer(http, await media.ReadAsync(http.User.RequirePerson(), id, ct));

    /// <summary>Changes all that is told, and the file when one is sent.</summary>
    public async Task<IResult> ChangeAsync(Guid id, HttpContext http, CancellationToken ct)
    {
        var by = http.User.RequirePerson();
        if (DraftTag.Asked(http.Request) is not { } asked)
        {
            return ApiProblem.NeedsCondition.Answer();
        }

        var found = await media.ReadAsync(by, id, ct);
        if (found.Problem is { } gone)
        {
            return ApiProblem.Answer(gone, ApiProblem.InvalidContent);
        }

        var (sent, broken) = await SentMedia.ReadAsync(http.Request, ct);
        return broken ?? (TagOf(found.Value) == asked
            ? Answer(http, await media.ChangeAsync(by, id, found.Value.Version, sent!.Details, sent.Bytes, ct))
            : ApiProblem.Changed.Answer(more: new Dictionary<string, object?> { ["sent"] = new { etag = asked }, ["current"] = new { etag = TagOf(found.Value), media = Shown(found.Value) } }));
    }

    public async Task<IResult> DeleteAsync(Guid id, HttpContext http, CancellationToken ct)
    {
        var deleted = await media.DeleteAsync(http.User.RequirePerson(), id, ct);
        return deleted.Problem switch
        {
            null => Results.NoContent(),
            Problem.Conflict why => ApiProblem.Conflict.Answer(why.Message, more: UsedBy.Of(await uses.OfAsync(media.RootOf(id), ct))),
            var other => ApiProblem.Answer(other, ApiProblem.InvalidContent),
        };
    }

    private IResult Answer(HttpContext http, Outcome<Medium> outcome, int status = StatusCodes.Status200OK)
    {
        if (outcome.Problem is { } problem)
        {
            return ApiProblem.Answer(problem, ApiProblem.InvalidContent);
        }

        http.Response.Headers.ETag = TagOf(outcome.Value);
        http.Response.GetTypedHeaders().CacheControl = new CacheControlHeaderValue { Private = true, NoStore = true };
        if (status == StatusCodes.Status201Created)
        {
            http.Response.Headers.Location = site.Absolute(ApiLinks.OfMedia(outcome.Value.Id));
        }

        return Results.Json(Shown(outcome.Value), ContentJson.Options, ItemJson.ContentType, status);
    }

    private static string TagOf(Medium medium) => string.Create(CultureInfo.InvariantCulture, $"\"{medium.Id:n}-{medium.Version}\"");

    private object Shown(Medium medium) => new
    {
        medium.Id,
        medium.Kind,
        medium.Details.Title,
        medium.Details.Alt,
        medium.Details.IsDecoration,
        medium.Details.Source,
        medium.Details.Licence,
        medium.Details.Maker,
        version = medium.Number,
        etag = TagOf(medium),
        medium.IsReady,
        medium.Markdown,
        changedAt = medium.ChangedAt.UtcDateTime,
        links = new { self = site.Absolute(ApiLinks.OfMedia(medium.Id)), file = site.Absolute(medium.Address) },
    };
}
