using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using NaraVard.Editing.Contracts;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Headless.Api.Writing;

/// <summary>Saves a draft: a whole text by PUT, what has changed by PATCH.</summary>
internal sealed class ChangeDraft(Drafts drafts, IContentWriting writing)
{
    public async Task<IResult> RunAsync(string name, string slug, HttpContext http, CancellationToken ct)
    {
        var by = http.User.RequirePerson();
        var (found, refused) = await drafts.FindSeenAsync(by, name, slug, http.Request, ct);
        if (refused is not null)
        {
            return refused;
        }

        var (sent, problem) = await JsonBody.ReadAsync(http.Request, ct);
        if ((problem ?? SentFields.Check(found!.At.Type, sent!)) is { } broken)
        {
            return broken;
        }

        var text = HttpMethods.IsPatch(http.Request.Method) ? MergePatch.Of(JsonNode.Parse(found!.At.Type.Rewrite(found.Text.Json)), sent)! : sent!;
        var saved = await writing.SaveAsync(by, found!.At, found.Text.Revision, text.ToJsonString(ContentJson.Options), ct);
        return await drafts.AnswerAsync(http, by, found, saved.Problem, ct);
    }
}
