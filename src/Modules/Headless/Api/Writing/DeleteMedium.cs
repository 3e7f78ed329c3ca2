using Microsoft.AspNetCore.Http;
using NaraVard.Kernel.Content;
using NaraVard.Media.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Headless.Api.Writing;

/// <summary>Takes away a picture or a file. When a text shows it the answer lists which.</summary>
internal sealed class DeleteMedium(IMediaWriting media, ContentUses uses)
{
    public async Task<IResult> RunAsync(Guid id, HttpContext http, CancellationToken ct)
    {
        var deleted = await media.DeleteAsync(http.User.RequirePerson(), id, ct);
        return deleted.Problem switch
        {
            null => Results.NoContent(),
            Problem.Conflict why => ApiProblem.Conflict.Answer(why.Message, more: UsedBy.Of(await uses.OfAsync(media.RootOf(id), ct))),
            var other => ApiProblem.Answer(other, ApiProblem.InvalidContent),
        };
    }
}
