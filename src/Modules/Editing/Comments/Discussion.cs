using Microsoft.AspNetCore.Http.Extensions;
using NaraVard.Kernel.Content;

namespace NaraVard.Editing.Comments;

/// <summary>Where a text is talked about, and how many threads are open on each field.</summary>
internal sealed record Discussion(ContentType Type, string Slug, IReadOnlyDictionary<string, int> Open)
{
    public string AddressOf(string field) => EditingLinks.Comments(Type, Slug) + new QueryBuilder { { "falt", field } };

    public string WordsOf(string field) => Open.GetValueOrDefault(field) switch
    {
        0 => "Kommentera",
        1 => "1 öppen kommentar",
        var many => $"{many} öppna kommentarer",
    };
}
