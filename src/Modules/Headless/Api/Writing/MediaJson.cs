using System.Globalization;
using Microsoft.AspNetCore.Http;
using NaraVard.Mail.Contracts;
using NaraVard.Media.Contracts;

namespace NaraVard.Headless.Api.Writing;

/// <summary>A picture or a file as an editor's program meets it.</summary>
internal static class MediaJson
{
    public static IResult Answer(HttpContext http, Outcome<Medium> outcome, ISiteAddress site, int status = StatusCodes.Status200OK) => outcome.Match(
        medium => KeyedAnswer.Of(http, TagOf(medium), Of(medium, site), status),
        problem => ApiProblem.Answer(problem, ApiProblem.InvalidContent));

    public static string TagOf(Medium medium) => string.Create(CultureInfo.InvariantCulture, $"\"{medium.Id:n}-{medium.Version}\"");

    public static object Of(Medium medium, ISiteAddress site) => new
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
        links = new { self = AddressOf(medium, site), file = site.Absolute(medium.Address) },
    };

    public static string AddressOf(Medium medium, ISiteAddress site) => site.Absolute(ApiLinks.OfMedia(medium.Id));
}
