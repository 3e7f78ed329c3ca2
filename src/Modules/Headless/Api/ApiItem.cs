using NaraVard.Kernel.Content;
using NaraVard.Mail.Contracts;

namespace NaraVard.Headless.Api;

/// <summary>A published item as the API shows it.</summary>
/// <param name="Live">The item.</param>
/// <param name="Self">Its address in the API.</param>
/// <param name="Html">Its page.</param>
internal sealed record ApiItem(LiveItem Live, string Self, string Html)
{
    public const string Type = "type";
    public const string Slug = "slug";
    public const string PublishedAt = "publishedAt";
    public const string Version = "version";

    public static ApiItem Of(ApiFolder folder, LiveItem item, ISiteAddress site) => new(
        item,
        site.Absolute(ApiLinks.Of(folder, item.Slug)) + (folder.IsShared ? $"?{Type}={item.Type.Name}" : ""),
        site.Absolute(item.Address));

    /// <summary>The values of a field as they are written; none where the item's type has no such field.</summary>
    public static IEnumerable<string> Values(LiveItem item, string path) => path switch
    {
        Type => [item.Type.Name],
        Slug => [item.Slug],
        _ => ApiField.Held(item.Any, path).Select(ApiField.Written),
    };

    /// <summary>What an item is put in order by; the least there is where its type has no such field.</summary>
    public static SortValue Sort(LiveItem item, string path) => path switch
    {
        Slug => new(item.Slug, 0),
        PublishedAt => new("", item.PublishedAt.UtcTicks),
        Version => new("", item.Number),
        _ => SortValue.Of(ApiField.Held(item.Any, path).FirstOrDefault()),
    };
}
