using Microsoft.AspNetCore.Http;
using NaraVard.Mail.Contracts;
using NaraVard.Media.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Headless.Api.Writing;

/// <summary>Answers with what is told about a picture or a file.</summary>
internal sealed class ReadMedium(IMediaWriting media, ISiteAddress site)
{
    public async Task<IResult> RunAsync(Guid id, HttpContext http, CancellationToken ct) => MediaJson.Answer(http, await media.ReadAsync(http.User.RequirePerson(), id, ct), site);
}
