using System.Collections;
using System.Reflection;
using System.Text.RegularExpressions;

namespace NaraVard.Kernel.Content;

/// <summary>Everything that a text points to within the site, as addresses: by a field, by a link in the running text, or by naming its source.</summary>
public static partial class ContentPointers
{
    /// <summary>The addresses that a text points to: "/exempel/slug", "/media/id", and a source by <see cref="OfSource"/>.</summary>
    public static IReadOnlySet<string> In(ContentBody body, ContentTypes types)
    {
        HashSet<string> found = [];
        Read(body, references: null, types, found);
        return found;
    }

    /// <summary>How a source is pointed to: by its exact title.</summary>
    public static string OfSource(string title) => $"källa:{title}";

    private static void Read(object? value, string? references, ContentTypes types, HashSet<string> found)
    {
        switch (value)
        {
            case string text when references is not null && text != "":
                found.Add(types.AddressOf(references, text));
                break;
            case string text:
                found.UnionWith(Address().Matches(text).Select(match => match.Value.ToLowerInvariant()));
                break;
            case IEnumerable rows:
                foreach (var row in rows)
                {
                    Read(row, references, types, found);
                }

                break;
            case SourceReference source:
                found.Add(OfSource(source.Document));
                break;
            case not null when IsOurs(value.GetType()):
                foreach (var property in value.GetType().GetProperties().Where(property => property.CanWrite && property.GetIndexParameters().Length == 0))
                {
                    Read(property.GetValue(value), property.GetCustomAttribute<ReferencesAttribute>()?.Type, types, found);
                }

                break;
        }
    }

    private static bool IsOurs(Type type) => type is { IsEnum: false, IsPrimitive: false } && type.Namespace?.StartsWith("NaraVard", StringComparison.Ordinal) == true;

    // Two steps of an address, wherever it stands in a text. One too many is harmless, one too few isn't.
    [GeneratedRegex(@"(?<![\w.])/[a-z-]+/[\w-]+", RegexOptions.IgnoreCase)]
    private static partial Regex Address();
}
