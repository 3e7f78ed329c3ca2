using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using NaraVard.Kernel.Content;
using NaraVard.Search.Promoted;

namespace NaraVard.Search;

internal static class SearchLinks
{
    public const string Search = "/sok";
    public const string Api = "/api/v1/search";

    /// <summary>What somebody who is typing may be after.</summary>
    public const string Suggest = "/api/v1/search/suggest";

    /// <summary>What is like an item.</summary>
    public const string Similar = $"{Api}/similar";

    /// <summary>Where it was at first.</summary>
    public const string OldApi = "/api/v1/sok";

    public const string WordLists = "/ordlistor";
    public const string Promoted = "/framlyfta-traffar";
    public const string Searches = "/redaktion/sokningar";
    public const string Query = "q";
    public const string Kind = "slag";

    /// <summary>The results of a search.</summary>
    public static string Results(string query) => Search + new QueryBuilder { { Query, query } };

    /// <summary>Where an editor begins a text that puts something first for a question.</summary>
    public static string Promote(string question) =>
        $"/redaktion{Promoted}/{ContentType.NewWord}" + new QueryBuilder { { nameof(Promotion.Title), question }, { nameof(Promotion.Questions), question } };

    /// <summary>The results of one kind.</summary>
    public static string Results(string query, ContentType kind) => Search + new QueryBuilder { { Query, query }, { Kind, WordOf(kind) } };

    /// <summary>The same question to what is one's own. The page belongs to the cycles.</summary>
    public static string Own(string query) => $"{Search}/mitt" + (query == "" ? QueryString.Empty : new QueryBuilder { { Query, query } }.ToQueryString());

    /// <summary>A kind's word in addresses: "exempel".</summary>
    public static string WordOf(ContentType kind) => kind.Address.TrimStart('/');
}
