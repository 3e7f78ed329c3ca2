using System.Collections.Concurrent;
using NaraVard.Kernel.Content;
using NaraVard.Mail.Contracts;

namespace NaraVard.Headless.Api;

/// <summary>The lists of one state of the content. Each is put in order once; only orders by one field are kept, so that nobody can fill the memory.</summary>
internal sealed class ItemShelf(LiveSnapshot content)
{
    private const int MostJson = 1000;

    private readonly ConcurrentDictionary<(string Folder, string Order), IReadOnlyList<LiveItem>> _lists = [];
    private readonly ConcurrentDictionary<string, byte[]> _json = [];
    private int _jsonCount;

    public static ItemShelf Of(LiveSnapshot content) => content.Derive(snapshot => new ItemShelf(snapshot));

    /// <summary>All that a query asks for, in its order.</summary>
    public IReadOnlyList<LiveItem> Find(ApiFolder folder, ListQuery asked)
    {
        var query = asked.In(content);
        if (query.Order.Keys.Count > 1)
        {
            return query.Order.Sorted(All(folder).Where(query.Matches));
        }

        var all = _lists.GetOrAdd((folder.Name, query.Order.Text), _ => query.Order.Sorted(All(folder)));
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

    /// <summary>A whole item, ready to send. The first to be asked for are those that are asked for most, and are kept.</summary>
    public byte[] Json(ApiItem item)
    {
        if (!_json.TryGetValue(item.Self, out var json))
        {
            json = ItemJson.Write(item, fields: null);
            if (Interlocked.Increment(ref _jsonCount) <= MostJson)
            {
                _json[item.Self] = json;
            }
        }

        return json;
    }

    private IEnumerable<LiveItem> All(ApiFolder folder) => content.Items.Where(item => folder.Includes(item.Type));
}
