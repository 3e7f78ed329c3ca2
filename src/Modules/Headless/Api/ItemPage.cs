using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using NaraVard.Kernel.Content;
using NaraVard.Mail.Contracts;

namespace NaraVard.Headless.Api;

/// <summary>A page of a list.</summary>
/// <param name="Folder">What it is a list of.</param>
/// <param name="Items">What stands on it.</param>
/// <param name="Total">How many the whole list has.</param>
/// <param name="Self">Its address.</param>
/// <param name="Next">The address of the page after it, or null.</param>
internal sealed record ItemPage(ApiFolder Folder, IReadOnlyList<ApiItem> Items, int Total, string Self, string? Next)
{
    /// <param name="folder">What to list.</param>
    /// <param name="query">Which of it, in what order and from where.</param>
    /// <param name="snapshot">The published content.</param>
    /// <param name="site">Where the links lead.</param>
    /// <param name="path">The path that was asked for.</param>
    /// <param name="asked">The parameters as they were sent.</param>
    public static ItemPage Of(ApiFolder folder, ListQuery query, LiveSnapshot snapshot, ISiteAddress site, string path, IQueryCollection asked)
    {
        var all = ItemShelf.Of(snapshot).Find(folder, query, site);
        var rest = query.After is { } place ? all.SkipWhile(item => query.Order.Compare(item, place) <= 0) : all;
        var shown = rest.Take(query.Count + 1).ToList();
        var next = shown.Count > query.Count ? query.Order.CursorAfter(shown[query.Count - 1]) : null;
        return new ItemPage(folder, [.. shown.Take(query.Count)], all.Count, site.Absolute(path + QueryOf(asked, cursor: null)), next is null ? null : site.Absolute(path + QueryOf(asked, next)));
    }

    // The same request, with everything but the place as it was asked for.
    private static string QueryOf(IQueryCollection asked, string? cursor)
    {
        var query = new QueryBuilder(asked.Where(parameter => cursor is null || parameter.Key != ListQuery.Cursor)
            .SelectMany(parameter => parameter.Value, (parameter, value) => KeyValuePair.Create(parameter.Key, value ?? "")));
        if (cursor is not null)
        {
            query.Add(ListQuery.Cursor, cursor);
        }

        return query.ToString();
    }
}
