using System.Collections;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace NaraVard.Kernel.Content;

/// <summary>Reads the whole content folder and checks that what its files point to is there. Changes nothing.</summary>
/// <param name="types">The types whose folders are read.</param>
public sealed class ContentFolder(ContentTypes types)
{
    /// <summary>A file that could be read.</summary>
    /// <param name="Type">What it holds.</param>
    /// <param name="Slug">Its address within the type.</param>
    /// <param name="Body">Its content.</param>
    /// <param name="Hash">SHA-256 of the content, as hexadecimal digits.</param>
    public sealed record Entry(ContentType Type, string Slug, ContentBody Body, string Hash);

    /// <summary>All files that could be read, and the faults of those that could not.</summary>
    public sealed record Reading(IReadOnlyList<Entry> Entries, IReadOnlyList<ContentFault> Faults);

    /// <param name="root">The content folder.</param>
    /// <param name="ct">Stops the reading between files.</param>
    public async Task<Reading> ReadAsync(string root, CancellationToken ct)
    {
        List<(Entry Entry, ContentFile File)> read = [];
        List<ContentFault> faults = [];
        foreach (var (type, path) in Files(root))
        {
            var text = await ReadTextAsync(path, ct);
            var file = new ContentFile(Path.GetRelativePath(root, path), text, type, name => ReadBeside(path, name));
            if (file.Read() is { } body)
            {
                read.Add((new Entry(type, file.Slug, body, Fingerprint(type, body)), file));
            }

            faults.AddRange(file.Faults);
        }

        faults.AddRange(Strangers(root));
        var known = Files(root).Select(file => (file.Type.Name, file.Type.SlugOf(file.Path))).ToHashSet();
        var broken = read.SelectMany(pair => BrokenReferences(pair.Entry.Body, pair.File, known)).ToList();
        var bad = broken.Select(fault => fault.File).ToHashSet();
        return new Reading([.. read.Where(pair => !bad.Contains(pair.File.RelativePath)).Select(pair => pair.Entry)], [.. faults, .. broken]);
    }

    // Two types may share a folder; then the front matter of each file says which it is.
    private IEnumerable<(ContentType Type, string Path)> Files(string root) =>
        from type in types.All
        from path in FilesIn(root, type.Folder, type.Extension)
        where !IsShared(type) || Says(path, type)
        select (type, path);

    private bool IsShared(ContentType type) => types.All.Any(other => other != type && (other.Folder, other.Extension) == (type.Folder, type.Extension));

    private static bool Says(string path, ContentType type) => File.ReadLines(path).Take(20).Any(line => line.Trim() == $"type: {type.FrontMatter}");

    private IEnumerable<ContentFault> Strangers(string root) =>
        from shared in types.All.Where(IsShared).GroupBy(type => (type.Folder, type.Extension))
        from path in FilesIn(root, shared.Key.Folder, shared.Key.Extension)
        where !shared.Any(type => Says(path, type))
        select new ContentFault(Path.GetRelativePath(root, path), 1, $"”type” ska vara {string.Join(" eller ", shared.Select(type => $"”{type.FrontMatter}”"))}");

    private static IEnumerable<string> FilesIn(string root, string folder, string extension) =>
        Directory.Exists(Path.Combine(root, folder))
            ? Directory.EnumerateFiles(Path.Combine(root, folder), "*" + extension).Order(StringComparer.Ordinal)
            : [];

    private static async Task<string> ReadTextAsync(string path, CancellationToken ct) =>
        (await File.ReadAllTextAsync(path, Encoding.UTF8, ct)).ReplaceLineEndings("\n").Normalize();

    private static string? ReadBeside(string path, string name)
    {
        var other = Path.Combine(Path.GetDirectoryName(path)!, name);
        return File.Exists(other) ? File.ReadAllText(other, Encoding.UTF8) : null;
    }

    // Of what was read rather than of the file: a new field in a type brings its files in again.
    private static string Fingerprint(ContentType type, ContentBody body) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(type.Write(body))));

    private static IEnumerable<ContentFault> BrokenReferences(object body, ContentFile file, HashSet<(string Type, string Slug)> known) =>
        from reference in References(body, "")
        where !known.Contains((reference.Type, reference.Slug))
        select new ContentFault(file.RelativePath, file.LineOf(reference.Property), $"”{reference.Slug}” finns inte ({reference.Type})");

    /// <summary>Everything that a record points to.</summary>
    internal static IEnumerable<(string Property, string Type, string Slug)> References(object body, string outer)
    {
        foreach (var property in body.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0))
        {
            var name = outer == "" ? property.Name : outer;
            var type = property.GetCustomAttribute<ReferencesAttribute>()?.Type;
            foreach (var value in Values(property.GetValue(body)))
            {
                if (type is not null && value is string slug && slug != "")
                {
                    yield return (name, type, slug);
                }
                else if (type is null && value is not string && value.GetType().Assembly == body.GetType().Assembly && !value.GetType().IsEnum)
                {
                    foreach (var inner in References(value, name))
                    {
                        yield return inner;
                    }
                }
            }
        }
    }

    private static IEnumerable<object> Values(object? value) => value switch
    {
        null => [],
        string text => [text],
        IEnumerable list => list.Cast<object>(),
        _ => [value],
    };
}
