using Microsoft.AspNetCore.Http;
using NaraVard.Kernel.Content;
using NaraVard.Mail.Contracts;

namespace NaraVard.Headless.Api;

/// <summary>Answers with a page of a list.</summary>
internal sealed class ListItems(LiveContent content, ApiFolders folders, ISiteAddress site, TimeProvider clock)
{
    public async Task<IResult> RunAsync(string name, HttpContext http, CancellationToken ct)
    {
        if (folders.Find(name) is not { } folder)
        {
            return folders.Unknown(name);
        }

        var (format, refused) = AnswerFormats.Of(http.Request);
        if (refused is not null)
        {
            return refused;
        }

        var snapshot = await content.NowAsync(ct);
        return ListQuery.Read(folder, http.Request.Query).Match(
            query => Answer(http, snapshot, ItemPage.Of(folder, query, snapshot, site, http.Request.Path, http.Request.Query), format, query),
            problem => ApiProblem.Answer(problem, ApiProblem.InvalidParameter));
    }

    private IResult Answer(HttpContext http, LiveSnapshot snapshot, ItemPage page, AnswerFormat format, ListQuery query)
    {
        http.Response.Headers.Link = page.Next is null ? default : $"<{page.Next}>; rel=\"next\"";
        return ApiAnswer.Send(http, Freshness.Of(snapshot, clock).State, format, () => format switch
        {
            AnswerFormat.Html => ApiAnswer.Bytes(ItemText.Html(page)),
            AnswerFormat.Markdown => ApiAnswer.Bytes(ItemText.Markdown(page)),
            _ => ItemJson.List(page, ItemShelf.Of(snapshot), query.Shown),
        });
    }
}
