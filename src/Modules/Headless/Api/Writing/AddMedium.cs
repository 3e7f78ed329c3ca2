using Microsoft.AspNetCore.Http;
using NaraVard.Mail.Contracts;
using NaraVard.Media.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Headless.Api.Writing;

/// <summary>Takes in a picture or a file for texts.</summary>
internal sealed class AddMedium(IMediaWriting media, ISiteAddress site)
{
    public async Task<IResult> RunAsync(HttpContext http, CancellationToken ct)
    {
        var (sent, broken) = await SentMedia.ReadAsync(http.Request, ct);
        if (broken is not null)
        {
            return broken;
        }

        var added = await media.AddAsync(http.User.RequirePerson(), sent!.Details, sent.Bytes ?? [], ct);
        http.Response.Headers.Location = added.Match(medium => MediaJson.AddressOf(medium, site), _ => default(string));
        return MediaJson.Answer(http, added, site, StatusCodes.Status201Created);
    }
}
