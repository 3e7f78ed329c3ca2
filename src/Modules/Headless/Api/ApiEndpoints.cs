using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NaraVard.Headless.Api.Description;
using NaraVard.Headless.Api.Writing;
using NaraVard.Kernel.Content;

namespace NaraVard.Headless.Api;

/// <summary>The published content as JSON, HTML and Markdown.</summary>
internal static class ApiEndpoints
{
    // They refuse what they don't know, and a draft is read with a key.
    private static readonly ContentAloneAttribute Read = new(ContentAloneAttribute.Any) { IsNegotiated = true };

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapMethods(ApiLinks.Root, Reading.Methods, () => TypedResults.Redirect(ApiLinks.Page));
        routes.MapMethods(ApiLinks.Document, Reading.Methods, (HttpContext http, ApiDocument document) => ApiAnswer.Send(http, document.Hash, AnswerFormat.Json, () => document.Json)).WithMetadata(new ContentAloneAttribute());
        routes.MapMethods(ApiLinks.List, Reading.Methods, (string type, HttpContext http, ListItems list) => list.RunAsync(type, http, http.RequestAborted)).WithMetadata(Read);
        routes.MapMethods(ApiLinks.Item, Reading.Methods, (string type, string slug, HttpContext http, ReadItem read, ReadDraft draft) =>
            http.Request.Query[ApiItem.Version] == ReadDraft.Draft ? draft.RunAsync(type, slug, http, http.RequestAborted) : read.RunAsync(type, slug, http, http.RequestAborted)).WithMetadata(Read);
        WritingEndpoints.Map(routes);
    }
}
