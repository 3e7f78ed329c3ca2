using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
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
            query => Answer(http, snapshot, PageOf(folder, query, snapshot, http.Request), format, query),
            problem => ApiProblem.Answer(problem, ApiProblem.InvalidParameter));
    }

    private IResult Answer(HttpContext http, LiveSnapshot snapshot, ItemPage page, AnswerFormat format, ListQuery query)
    {
        http.Response.Headers.Link = page.Next is null ? default : $"<{page.Next}>; rel=\"next\"";
        return ApiAnswer.Send(http, Freshness.Of(snapshot, clock).State, format, () => format switch
        {
            AnswerFormat.Html => ApiAnswer.Bytes(ItemText.Html(page)),
            AnswerFormat.Markdown => ApiAnswer.Bytes(ItemText.Markdown(page)),
            _ => ItemJson.List(page, query.Shown),
        });
    }

    private ItemPage PageOf(ApiFolder folder, ListQuery query, LiveSnapshot snapshot, HttpRequest request)
    {
        var all = ItemShelf.Of(snapshot).Find(folder, query, site);
        var rest = query.After is { } place ? all.SkipWhile(item => query.Order.Compare(item, place) <= 0) : all;
        var shown = rest.Take(query.Count + 1).ToList();
        var next = shown.Count > query.Count ? query.Order.CursorAfter(shown[query.Count - 1]) : null;
        return new ItemPage(folder, [.. shown.Take(query.Count)], all.Count, AddressOf(request, cursor: null), next is null ? null : AddressOf(request, next));
    }

    // The same request, with everything but the place as it was asked for.
    private string AddressOf(HttpRequest request, string? cursor)
    {
        var query = new QueryBuilder(request.Query.Where(parameter => cursor is null || parameter.Key != ListQuery.Cursor).SelectMany(parameter => parameter.Value, (parameter, value) => KeyValuePair.Create(parameter.Key, value ?? "")));
        if (cursor is not null)
        {
            query.Add(ListQuery.Cursor, cursor);
        }

        return site.Absolute(request.Path + query.ToString());
    }
}
