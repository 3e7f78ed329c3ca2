using System.Text.Json;
using System.Text.RegularExpressions;

namespace NaraVard.Kernel.Content;

/// <summary>An editorial type: what it is called and where it lives.</summary>
public sealed partial record ContentType
{
    /// <summary>The last word of the address where editors write something new; no item may have it as its slug.</summary>
    public const string NewWord = "nytt";

    /// <summary>The name in the database and in the API: "example".</summary>
    public required string Name { get; init; }

    /// <summary>Its folder below <c>content/</c>: "examples".</summary>
    public required string Folder { get; init; }

    /// <summary>The value of <c>type</c> in the front matter of its files; "" where the files have none.</summary>
    public string FrontMatter { get; init; } = "";

    /// <summary>The ending of its files.</summary>
    public string Extension { get; init; } = ".md";

    /// <summary>One of them, in Swedish: "exempel".</summary>
    public required string Singular { get; init; }

    /// <summary>Many of them, with a capital: "Goda exempel".</summary>
    public required string Plural { get; init; }

    /// <summary>The address of the list, without a slash at the end: "/exempel".</summary>
    public required string Address { get; init; }

    /// <summary>The record that holds it.</summary>
    public required Type Record
    {
        get;
        init => (field, HasOthers) = (value, value.GetProperties().Any(property => property.IsDefined(typeof(FileTextAttribute), inherit: true)));
    }

    /// <summary>Whether the text of another file is part of what one of its files says.</summary>
    public bool HasOthers { get; private init; }

    /// <summary>Whether readers come upon them: in searches, feeds and the site map. Not what only helps them to search.</summary>
    public bool IsFound { get; init; } = true;

    /// <summary>Whether the files are numbered to stand in order: 03-name.yaml.</summary>
    public bool IsNumbered { get; init; }

    /// <summary>Whether the files are numbered and the number is the address: 03-name.md becomes "3".</summary>
    public bool NumberIsSlug { get; init; }

    /// <summary>The keys that a new file begins with, in order, "slug" where the file says its own; the rest follow as the record declares them.</summary>
    public IReadOnlyList<string> Head { get; init; } = ["title"];

    /// <summary>The address of one item.</summary>
    public string AddressOf(string slug) => $"{Address}/{slug}";

    /// <summary>The slug of a file. A number before the name only orders the files, or is the slug itself.</summary>
    public string SlugOf(string fileName)
    {
        var name = Path.GetFileNameWithoutExtension(fileName);
        return !(IsNumbered || NumberIsSlug) || Numbered().Match(name) is not { Success: true } match
            ? name
            : NumberIsSlug ? match.Groups["number"].Value.TrimStart('0') : match.Groups["name"].Value;
    }

    /// <summary>Whether the first lines of a file say that it is one of them.</summary>
    public bool IsNamedIn(IEnumerable<string> lines) => lines.Take(20).Any(line => line.Trim() == $"type: {FrontMatter}");

    /// <summary>Reads a stored revision.</summary>
    public ContentBody Read(string json) => (ContentBody)JsonSerializer.Deserialize(json, Record, ContentJson.Options)!;

    /// <summary>Writes a revision to store.</summary>
    public string Write(ContentBody body) => JsonSerializer.Serialize(body, Record, ContentJson.Options);

    /// <summary>A stored revision as it would be written today: fields may have been added since.</summary>
    public string Rewrite(string json) => Write(Read(json));

    /// <summary>The same for a text that is public, whatever word its file said.</summary>
    public string RewritePublished(string json) => Write(Read(json).AsPublished());

    [GeneratedRegex("^(?<number>[0-9]{2,4})-(?<name>.+)$")]
    private static partial Regex Numbered();
}
