using NaraVard.Kernel.Content;
using NaraVard.Kernel.Forms;

namespace NaraVard.Editing;

/// <summary>The addresses of the editors' pages. A type is named by the Swedish noun of its public pages.</summary>
internal static class EditingLinks
{
    public const string Overview = "/redaktion";

    public static string New(ContentType type) => $"{Overview}{type.Address}/{ContentType.NewWord}";

    public static string Edit(ContentType type, string slug) => $"{Overview}{type.Address}/{slug}";

    /// <summary>The public page as it will be.</summary>
    public static string Whole(ContentType type, string slug) => $"{type.AddressOf(slug)}?{Writing.ShowDraft.Query}";

    public static string Review(ContentType type, string slug) => $"{Edit(type, slug)}/granska";

    public static string PublishNow(ContentType type, string slug) => $"{Edit(type, slug)}/publicera-genast";

    /// <summary>Where a published item is withdrawn or archived.</summary>
    public static string TakeAway(ContentType type, string slug) => $"{Edit(type, slug)}/dra-tillbaka";

    /// <summary>What has happened to the content.</summary>
    public const string Events = $"{Overview}/handelser";

    public const string EventsCsv = $"{Events}.csv";

    public const string EventsJsonLines = $"{Events}.jsonl";

    /// <summary>What people have added to patterns and waits to be confirmed; the page belongs to the library.</summary>
    public const string Evidence = $"{Overview}/belagg";

    /// <summary>Which texts and patterns may belong together; the page belongs to the library.</summary>
    public const string Searches = $"{Overview}/sokningar";
    public const string Suggestions = $"{Overview}/monsterforslag";

    /// <summary>The pictures and files; the pages belong to their own module.</summary>
    public const string Media = $"{Overview}/media";

    public static string Medium(string id) => $"{Media}/{id}";

    public static string EventsOf(ContentType type, string slug) => $"{Events}?typ={Word(type)}&adress={slug}";

    public static string Comments(ContentType type, string slug) => $"{Edit(type, slug)}/kommentarer";

    public static string FactChecks(ContentType type, string slug) => $"{Edit(type, slug)}/faktakoll";

    /// <summary>Where a team answers, without an account.</summary>
    public static string FactCheckByLink(string token) => $"/faktakoll/{token}";

    /// <summary>Where a text is used, and where it is taken away.</summary>
    public static string Used(ContentType type, string slug) => $"{Edit(type, slug)}/anvands";

    public static string Versions(ContentType type, string slug) => $"{Edit(type, slug)}/versioner";

    public static string Version(ContentType type, string slug, int number) => $"{Versions(type, slug)}/{number}";

    /// <summary>Any two versions beside each other.</summary>
    public static string Compare(ContentType type, string slug) => $"{Edit(type, slug)}/jamfor";

    public static string Compare(ContentType type, string slug, int from, int to) => $"{Compare(type, slug)}?fran={from}&till={to}";

    public const string Taxonomies = $"{Overview}/taxonomier";

    /// <summary>A page of the taxonomies that match some words, and an act on them.</summary>
    public static string TaxonomiesWith(string? query, int page, string? act = null) =>
        $"{Taxonomies}?q={Uri.EscapeDataString(query ?? "")}{(page == 1 ? "" : $"&{PagerTagHelper.Key}={page}")}{(act is null ? "" : $"&handler={act}")}";

    public const string Conflicts = $"{Overview}/konflikter";

    public static string Conflict(ContentType type, string slug) => $"{Conflicts}{type.Address}/{slug}";

    public static string MergeConflict(ContentType type, string slug) => $"{Conflict(type, slug)}/redigera";

    public const string Files = $"{Overview}/filer";

    public const string Zip = $"{Files}/innehall.zip";

    public static string Import(Guid id) => $"{Files}/{id}";

    /// <summary>The word for a type in the editors' addresses: "exempel".</summary>
    public static string Word(ContentType type) => type.Address[1..];

    /// <summary>The type that an address names, or null.</summary>
    public static ContentType? FromAddress(this ContentTypes types, string? word) => types.All.FirstOrDefault(type => Word(type) == word);
}
