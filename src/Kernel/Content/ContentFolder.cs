using System.Collections;
using System.Reflection;

namespace NaraVard.Kernel.Content;

/// <summary>A content folder on disk: which files it has, what they hold, and whether what they point to is there. Changes nothing.</summary>
/// <param name="types">The types whose folders are read.</param>
public sealed class ContentFolder(ContentTypes types)
{
    /// <summary>A file that could be read.</summary>
    /// <param name="Type">What it holds.</param>
    /// <param name="Slug">Its address within the type.</param>
    /// <param name="Body">Its content.</param>
    public sealed record Entry(ContentType Type, string Slug, ContentBody Body);

    /// <summary>All files that could be read, and the faults of those that could not.</summary>
    public sealed record Reading(IReadOnlyList<Entry> Entries, IReadOnlyList<ContentFault> Faults);

    /// <summary>A file by its place.</summary>
    /// <param name="Type">What it should hold.</param>
    /// <param name="Path">The path below the folder, with slashes.</param>
    public sealed record Place(ContentType Type, string Path);

    /// <param name="root">The content folder.</param>
    /// <param name="ct">Stops the reading between files.</param>
    public Reading Read(string root, CancellationToken ct)
    {
        List<(Entry Entry, ContentFile File)> read = [];
        List<ContentFault> faults = [];
        var places = Places(root);
        foreach (var place in places)
        {
            ct.ThrowIfCancellationRequested();
            var (file, fault) = Open(root, place);
            if (file?.Read() is { } body)
            {
                read.Add((new Entry(place.Type, file.Slug, body), file));
            }

            faults.AddRange(fault is null ? file!.Faults : [fault]);
        }

        faults.AddRange(Strangers(root));
        var known = WithAddresses(places.Select(place => (place.Type.Name, place.Type.SlugOf(place.Path))), types);
        var broken = read.SelectMany(pair => BrokenReferences(pair.Entry.Body, pair.File, known)).ToList();
        broken.AddRange(read.SelectMany(pair => pair.File.FigureFaults(types.Figures, (type, slug) => read.Find(other => (other.Entry.Type.Name, other.Entry.Slug) == (type, slug)).Entry?.Body)));
        var bad = broken.Select(fault => fault.File).ToHashSet();
        return new Reading([.. read.Where(pair => !bad.Contains(pair.File.RelativePath)).Select(pair => pair.Entry)], [.. faults, .. broken]);
    }

    /// <summary>All files of the types' folders. Two types may share a folder; then the front matter of each file says which it is.</summary>
    public IReadOnlyList<Place> Places(string root) =>
    [
        .. from type in types.All
           from path in FilesIn(root, type.Folder, type.Extension)
           where !types.IsShared(type) || type.IsNamedIn(File.ReadLines(path))
           select new Place(type, Relative(root, path)),
    ];

    /// <summary>Opens a file, or tells why it isn't text.</summary>
    public static (ContentFile? File, ContentFault? Fault) Open(string root, Place place)
    {
        var path = Path.Combine(root, place.Path);
        var (text, reason) = ContentText.Of(Bytes(path));
        return text is null
            ? (null, new ContentFault(place.Path, 1, reason))
            : (new ContentFile(place.Path, text.Raw, place.Type, name => ReadBeside(path, name)), null);
    }

    // A file that is far too large is not read to its end. Small files are read as they are waited for: to wait for each in turn takes five times as long.
    private static byte[] Bytes(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        var bytes = new byte[Math.Min(stream.Length, ContentText.Largest + 1)];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>Files of a shared folder that don't say what they are.</summary>
    public IEnumerable<ContentFault> Strangers(string root) =>
        from shared in types.All.Where(types.IsShared).GroupBy(type => (type.Folder, type.Extension))
        from path in FilesIn(root, shared.Key.Folder, shared.Key.Extension)
        where !shared.Any(type => type.IsNamedIn(File.ReadLines(path)))
        select Stranger(Relative(root, path), shared);

    /// <summary>The fault of a file of a shared folder that doesn't say what it is.</summary>
    public static ContentFault Stranger(string path, IEnumerable<ContentType> types) =>
        new(path, 1, $"”type” ska vara {string.Join(" eller ", types.Select(type => $"”{type.FrontMatter}”"))}");

    private static string Relative(string root, string path) => Path.GetRelativePath(root, path).Replace('\\', '/');

    private static IEnumerable<string> FilesIn(string root, string folder, string extension) =>
        Directory.Exists(Path.Combine(root, folder))
            ? Directory.EnumerateFiles(Path.Combine(root, folder), "*" + extension).Order(StringComparer.Ordinal)
            : [];

    private static string? ReadBeside(string path, string name)
    {
        var other = Path.Combine(Path.GetDirectoryName(path)!, name);
        return File.Exists(other) ? ContentText.Of(File.ReadAllBytes(other)).Text?.Raw : null;
    }

    /// <summary>What a file points to that isn't known.</summary>
    internal static IEnumerable<ContentFault> BrokenReferences(object body, ContentFile file, IReadOnlySet<(string Type, string Slug)> known) =>
        from reference in References(body, "")
        where !known.Contains((reference.Type, reference.Slug))
        select new ContentFault(
            file.RelativePath, file.LineOf(reference.Property), reference.Type == "" ? AddressesAttribute.Fault(reference.Slug) : $"”{reference.Slug}” finns inte ({reference.Type})");

    /// <summary>What is there, by type and slug, and by address, which has no type.</summary>
    internal static HashSet<(string Type, string Slug)> WithAddresses(IEnumerable<(string Type, string Slug)> items, ContentTypes types) =>
        [.. items.SelectMany(item => new[] { item, ("", types.AddressOf(item.Type, item.Slug)) })];

    /// <summary>Everything that a record points to; an address has no type.</summary>
    internal static IEnumerable<(string Property, string Type, string Slug)> References(object body, string outer)
    {
        foreach (var property in body.GetType().GetProperties().Where(property => property.GetIndexParameters().Length == 0))
        {
            var name = outer == "" ? property.Name : outer;
            var type = property.GetCustomAttribute<ReferencesAttribute>()?.Type ?? (property.IsDefined(typeof(AddressesAttribute)) ? "" : null);
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
