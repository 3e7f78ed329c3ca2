using System.Text.Json;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.Mail.Contracts;

namespace NaraVard.Headless.Feeds;

/// <summary>A feed as JSON Feed 1.1 (jsonfeed.org/version/1.1).</summary>
internal sealed class JsonFeed(ISiteAddress site, FeedText text)
{
    public const string ContentType = "application/feed+json";

    private static readonly JsonSerializerOptions Options = new(ContentJson.Options)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    };

    public byte[] Write(FeedPage page) => JsonSerializer.SerializeToUtf8Bytes(
        new Document(
            "https://jsonfeed.org/version/1.1",
            page.Feed.Title,
            site.Absolute(page.Feed.Page),
            site.Absolute(page.Address(FeedPage.Json)),
            page.Number < page.Feed.LastPage ? site.Absolute(page.Address(FeedPage.Json, page.Number + 1)) : null,
            "sv",
            [new Author("NäraVård", site.Absolute("/"))],
            [.. page.Feed.OnPage(page.Number).Select(item => Entry(item, page.Content))]),
        Options);

    private Item Entry(LiveItem item, LiveSnapshot content) => new(
        FeedPage.IdOf(item), site.Absolute(item.Address), Composed.Of(item.Any.Title), FeedText.Summary(item), text.Html(item, content), item.FirstPublishedAt, item.PublishedAt,
        [item.Type.Singular, .. ItemFacts.Of(item).Themes]);

    private sealed record Document(
        string Version, string Title, string HomePageUrl, string FeedUrl, string? NextUrl, string Language, IReadOnlyList<Author> Authors, IReadOnlyList<Item> Items);

    private sealed record Author(string Name, string Url);

    private sealed record Item(string Id, string Url, string Title, string Summary, string ContentHtml, DateTimeOffset DatePublished, DateTimeOffset DateModified, IReadOnlyList<string> Tags);
}
