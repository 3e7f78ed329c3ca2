using Microsoft.AspNetCore.Http;
using NaraVard.Editing.Contracts;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Headless.Api.Writing;

/// <summary>Takes away a draft that was never public. When something points to it the answer lists what.</summary>
internal sealed class DeleteDraft(Drafts drafts, IContentWriting writing, ContentUses uses)
{
    public async Task<IResult> RunAsync(string name, string slug, HttpContext http, CancellationToken ct)
    {
        var by = http.User.RequirePerson();
        var (found, refused) = await drafts.FindSeenAsync(by, name, slug, http.Request, ct);
        if (refused is not null)
        {
            return refused;
        }

        var deleted = await writing.DeleteAsync(by, found!.At, found.Text.Version, ct);
        return deleted.Problem switch
        {
            null => Results.NoContent(),
            Problem.Conflict why => ApiProblem.Conflict.Answer(why.Message, more: UsedBy.Of(await uses.OfAsync(found.At.Type.AddressOf(slug), ct))),
            var other => ApiProblem.Answer(other, ApiProblem.InvalidContent),
        };
    }
}

/// <summary>The texts that hinder a deletion, in the answer that refuses it.</summary>
internal static class UsedBy
{
    public static IReadOnlyDictionary<string, object?> Of(IReadOnlyList<ContentUse> users) => new Dictionary<string, object?>
    {
        ["usedBy"] = users.Select(use => new { type = use.Type.Name, use.Slug, use.Title, address = use.Type.AddressOf(use.Slug), use.IsPublic }).ToList(),
    };
}
