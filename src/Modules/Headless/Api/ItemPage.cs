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
        var all = ItemShelf.Of(snapshot).Find(folder, query);
        var from = query.After is { } place ? FirstAfter(place, all, query.Order) : 0;
        var shown = all.Skip(from).Take(query.Count).ToList();
        var next = from + query.Count < all.Count ? query.Order.CursorAfter(shown[^1]) : null;
        return new ItemPage(folder, [.. shown.Select(item => ApiItem.Of(folder, item, site))], all.Count, site.Absolute(path + QueryOf(asked, cursor: null)), next is null ? null : site.Absolute(path + QueryOf(asked, next)));
    }

    private static int FirstAfter(ItemOrder.Place place, IReadOnlyList<LiveItem> all, ItemOrder order)
    {
        var (first, end) = (0, all.Count);
        while (first < end)
        {
            var middle = (first + end) / 2;
            (first, end) = order.Compare(order.PlaceOf(all[middle]), place) <= 0 ? (middle + 1, end) : (first, middle);
        }

        return first;
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
