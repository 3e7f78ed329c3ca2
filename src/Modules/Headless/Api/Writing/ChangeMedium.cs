using Microsoft.AspNetCore.Http;
using NaraVard.Mail.Contracts;
using NaraVard.Media.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Headless.Api.Writing;

/// <summary>Changes all that is told about a picture or a file, and the file when one is sent.</summary>
internal sealed class ChangeMedium(IMediaWriting media, ISiteAddress site)
{
    public async Task<IResult> RunAsync(Guid id, HttpContext http, CancellationToken ct)
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
        return broken ?? (MediaJson.TagOf(found.Value) == asked
            ? MediaJson.Answer(http, await media.ChangeAsync(by, id, found.Value.Version, sent!.Details, sent.Bytes, ct), site)
            : KeyedAnswer.Changed(asked, MediaJson.TagOf(found.Value), "media", MediaJson.Of(found.Value, site)));
    }
}
