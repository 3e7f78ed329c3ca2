using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using NaraVard.Editing.Review;
using NaraVard.Kernel.Content;

namespace NaraVard.Editing.Conflicts;

/// <summary>The three texts of a conflict, field by field: as both sides knew it, as the file is now, as it is here now.</summary>
internal sealed class ReadConflict(Store store, ContentTypes types, LiveContent content)
{
    public async Task<ConflictView?> RunAsync(ItemAddress at, CancellationToken ct)
    {
        if (types.FromAddress(at.Type) is not { } type)
        {
            return null;
        }

        var row = await (
            from conflict in store.Set<ContentConflict>()
            where conflict.Type == type.Name && conflict.Slug == at.Slug
            join item in store.Set<ContentItem>() on new { conflict.Type, conflict.Slug } equals new { item.Type, item.Slug }
            join revision in store.Set<ContentRevision>() on item.DraftRevisionId ?? item.LiveRevisionId equals revision.Id
            join taken in store.Set<TakenFile>() on new { conflict.Type, conflict.Slug } equals new { taken.Type, taken.Slug } into files
            from taken in files.DefaultIfEmpty()
            select new { Conflict = conflict, item.Version, IsDraft = item.DraftRevisionId != null, Here = revision.Json, Before = taken == null ? null : taken.Json })
            .AsNoTracking().SingleOrDefaultAsync(ct);
        if (row is null)
        {
            return null;
        }

        var live = await content.NowAsync(ct);
        return new ConflictView(type, at.Slug, type.Read(row.Here).Title, row.Conflict.Path, row.Conflict.FoundAt, row.Version, row.Conflict.Version)
        {
            IsDraft = row.IsDraft,
            HasBefore = row.Before is not null,
            Fields = Compare(Differences.Fields(type, row.Before, live), Differences.Fields(type, row.Conflict.Json, live), Differences.Fields(type, row.Here, live)),
            File = row.Conflict.Json,
            Merged = Merge(type, row.Before, row.Conflict.Json, row.Here),
        };
    }

    private static List<ConflictField> Compare(IReadOnlyDictionary<string, string> before, IReadOnlyDictionary<string, string> file, IReadOnlyDictionary<string, string> here) =>
    [
        .. from label in here.Keys.Union(file.Keys)
           let was = before.GetValueOrDefault(label, "")
           let inFile = file.GetValueOrDefault(label, "")
           let now = here.GetValueOrDefault(label, "")
           where inFile != was || now != was
           select new ConflictField(label, was, WordDiff.Between(was, inFile).After, WordDiff.Between(was, now).After, Sides(was, inFile, now)),
    ];

    private static string Sides(string before, string file, string here) =>
        file == here ? "Lika på båda ställena" : file == before ? "Ändrat här" : here == before ? "Ändrat i filen" : "Ändrat på båda ställena";

    // What only the file has changed is taken from it; where both have, the text here stands to begin with.
    private static string Merge(ContentType type, string? before, string file, string here)
    {
        if (before is null)
        {
            return here;
        }

        var (old, theirs, merged) = (Parse(type, before), Parse(type, file), Parse(type, here));
        foreach (var (key, value) in theirs.Where(pair => JsonNode.DeepEquals(merged[pair.Key], old[pair.Key])).ToList())
        {
            merged[key] = value?.DeepClone();
        }

        return merged.ToJsonString(ContentJson.Options);
    }

    private static JsonObject Parse(ContentType type, string json) => (JsonObject)JsonNode.Parse(type.Rewrite(json))!;
}

/// <summary>A conflict as an editor meets it.</summary>
/// <param name="Type">What it is about.</param>
/// <param name="Slug">Its address within the type.</param>
/// <param name="Title">Its title here.</param>
/// <param name="Path">The file.</param>
/// <param name="FoundAt">When the import met it.</param>
/// <param name="Item">The item's version, as it was seen.</param>
/// <param name="Seen">The conflict's version, as it was seen.</param>
internal sealed record ConflictView(ContentType Type, string Slug, string Title, string Path, DateTimeOffset FoundAt, int Item, int Seen)
{
    /// <summary>Whether the text here is one being worked on.</summary>
    public required bool IsDraft { get; init; }

    /// <summary>Whether it is known what the file said before.</summary>
    public required bool HasBefore { get; init; }

    public required IReadOnlyList<ConflictField> Fields { get; init; }

    /// <summary>What the file says.</summary>
    public required string File { get; init; }

    /// <summary>Where editing the two together begins.</summary>
    public required string Merged { get; init; }
}

/// <summary>A field that either side has changed.</summary>
internal sealed record ConflictField(string Label, string Before, IReadOnlyList<DiffPart> File, IReadOnlyList<DiffPart> Here, string Sides);
