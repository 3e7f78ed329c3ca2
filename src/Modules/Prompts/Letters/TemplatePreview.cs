using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Prompts.Letters;

/// <summary>A mail as its receiver's program would draw it. It has its own styles within it, as mail must, and so its own policy: nothing runs and nothing is fetched.</summary>
internal static class TemplatePreview
{
    /// <summary>Whom the mail is shown as written to.</summary>
    public static Contact Reader { get; } = new("Åsa Ek", "asa@exempel.invalid");

    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet(PromptLinks.PreviewPattern, ShowAsync);

    private static async Task<IResult> ShowAsync(string slug, HttpContext context, LiveContent content, TryTemplate tryOut, CancellationToken ct)
    {
        if ((await content.NowAsync(ct)).Read<MailTemplate>(slug) is not { } item)
        {
            return Results.NotFound();
        }

        context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'; sandbox";
        return Results.Content(tryOut.Show(item.Body, Reader).Html, "text/html; charset=utf-8");
    }
}
