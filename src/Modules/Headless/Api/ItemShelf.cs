using System.Collections.Concurrent;
using NaraVard.Kernel.Content;
using NaraVard.Mail.Contracts;

namespace NaraVard.Headless.Api;

/// <summary>The lists of one state of the content. Each is put in order once; only orders by one field are kept, so that nobody can fill the memory.</summary>
internal sealed class ItemShelf(LiveSnapshot content)
{
    private readonly ConcurrentDictionary<(string Folder, string Order), IReadOnlyList<ApiItem>> _lists = [];

    public static ItemShelf Of(LiveSnapshot content) => content.Derive(snapshot => new ItemShelf(snapshot));

    /// <summary>All that a query asks for, in its order.</summary>
    public IReadOnlyList<ApiItem> Find(ApiFolder folder, ListQuery asked, ISiteAddress site)
    {
        var query = asked.In(content);
        if (query.Order.Keys.Count > 1)
        {
            return [.. All(folder, site).Where(query.Matches).Order(query.Order)];
        }

        var all = _lists.GetOrAdd((folder.Name, query.Order.Text), _ => [.. All(folder, site).Order(query.Order)]);
        return query.Filters.Count == 0 && query.Since is null ? all : [.. all.Where(query.Matches)];
    }

    /// <summary>What is published at an address.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="slug">The name in it.</param>
    /// <param name="type">The type, where the folder has several that may use the same name; "" for the first.</param>
    /// <param name="site">Where the links lead.</param>
    public ApiItem? Find(ApiFolder folder, string slug, string type, ISiteAddress site) => folder.Types
        .Where(known => type == "" || known.Name == type)
        .Select(known => content.Find(known.Name, slug)).OfType<LiveItem>()
        .Select(item => ApiItem.Of(folder, item, site)).FirstOrDefault();

    private IEnumerable<ApiItem> All(ApiFolder folder, ISiteAddress site) =>
        content.Items.Where(item => folder.Includes(item.Type)).Select(item => ApiItem.Of(folder, item, site));
}
