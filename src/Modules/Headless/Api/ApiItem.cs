using System.Runtime.CompilerServices;
using System.Text.Json;
using NaraVard.Kernel.Content;
using NaraVard.Mail.Contracts;

namespace NaraVard.Headless.Api;

/// <summary>A published item as the API shows it. Made once for each published text and kept as long as it is public.</summary>
internal sealed class ApiItem
{
    public const string Type = "type";
    public const string Slug = "slug";
    public const string PublishedAt = "publishedAt";
    public const string Version = "version";

    private static readonly ConditionalWeakTable<LiveItem, ApiItem> Made = [];

    private readonly Dictionary<string, string[]> _values;
    private readonly Dictionary<string, SortValue> _sort = [];

    private ApiItem(ApiFolder folder, LiveItem item, ISiteAddress site)
    {
        Live = item;
        Content = JsonSerializer.SerializeToElement(item.Any, item.Type.Record, ContentJson.Options);
        Self = site.Absolute(ApiLinks.Of(folder, item.Slug)) + (folder.IsShared ? $"?{Type}={item.Type.Name}" : "");
        Html = site.Absolute(item.Address);
        _values = folder.Fields.ToDictionary(field => field.Path, field => Read(Content, field.Path).ToArray());
        foreach (var field in folder.Fields.Where(field => !field.IsMany))
        {
            _sort[field.Path] = SortValue.Of(field, _values[field.Path]);
        }

        (_values[Type], _values[Slug]) = ([item.Type.Name], [item.Slug]);
        (_sort[Slug], _sort[PublishedAt], _sort[Version]) = (new(item.Slug, 0), new("", item.PublishedAt.UtcTicks), new("", item.Number));
        Json = ItemJson.Write(this, fields: null);
    }

    public LiveItem Live { get; }

    /// <summary>The record.</summary>
    public JsonElement Content { get; }

    /// <summary>The whole item, ready to send.</summary>
    public byte[] Json { get; }

    /// <summary>Its address in the API.</summary>
    public string Self { get; }

    /// <summary>Its page.</summary>
    public string Html { get; }

    public static ApiItem Of(ApiFolder folder, LiveItem item, ISiteAddress site) => Made.GetValue(item, _ => new ApiItem(folder, item, site));

    /// <summary>The values of a field; none where its type has no such field.</summary>
    public IReadOnlyList<string> Values(string path) => _values[path];

    public SortValue Sort(string path) => _sort[path];

    private static IEnumerable<string> Read(JsonElement at, string path)
    {
        if (at.ValueKind == JsonValueKind.Array)
        {
            return at.EnumerateArray().SelectMany(one => Read(one, path));
        }

        if (path == "")
        {
            return at.ValueKind == JsonValueKind.Null ? [] : [at.ToString()];
        }

        var dot = path.IndexOf('.', StringComparison.Ordinal);
        var (name, rest) = dot < 0 ? (path, "") : (path[..dot], path[(dot + 1)..]);
        return at.ValueKind == JsonValueKind.Object && at.TryGetProperty(name, out var inner) ? Read(inner, rest) : [];
    }
}
