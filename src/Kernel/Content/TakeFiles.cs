using System.Diagnostics.Metrics;
using Microsoft.EntityFrameworkCore;

namespace NaraVard.Kernel.Content;

/// <summary>What became of a file.</summary>
public enum FileFate
{
    /// <summary>It says what it said last time, or what the item says already.</summary>
    Unchanged,

    /// <summary>It is the first text of a new item.</summary>
    New,

    /// <summary>It has changed and the item has not: its text is taken.</summary>
    Changed,

    /// <summary>Both have changed: an editor decides.</summary>
    Conflict,

    /// <summary>The item has been deleted here, so the file is left aside.</summary>
    DeletedHere,

    /// <summary>It can't be read; the item it belongs to stays as it was.</summary>
    Faulty,
}

/// <summary>What became of one file.</summary>
/// <param name="File">The file.</param>
/// <param name="Fate">What became of it.</param>
public sealed record TakenResult(ContentFile File, FileFate Fate)
{
    /// <summary>What is wrong with it.</summary>
    public IReadOnlyList<ContentFault> Faults => File.Faults;
}

/// <summary>How changed files are taken in.</summary>
/// <param name="By">Who writes; null when the files of the installation themselves do.</param>
/// <param name="AsDrafts">Whether they become drafts for review instead of public texts.</param>
public sealed record Taking(Guid? By = null, bool AsDrafts = false)
{
    /// <summary>The files decide, as they do at start.</summary>
    public static Taking OfTheHouse { get; } = new();
}

/// <summary>
/// Takes some files in, all in one transaction: the caller's own when there is one. Each is compared with what it said last time and with what the item says now:
/// what only one side has changed is settled by itself, what both have changed becomes a <see cref="ContentConflict"/>.
/// </summary>
public sealed class TakeFiles(Store store, ContentTypes types, TimeProvider clock)
{
    private static readonly Counter<long> Met = new Meter("NaraVard.Content").CreateCounter<long>("naravard.content.files", "{file}", "Content files that were read, by what became of them.");

    private IReadOnlySet<(string Type, string Slug)>? _known;

    /// <param name="files">Some files, so few that they can be held in memory together.</param>
    /// <param name="others">Addresses that are on their way in with other files, so that what points to them is sound.</param>
    /// <param name="how">As whom, and whether as drafts.</param>
    /// <param name="ct">Stops before anything is saved.</param>
    /// <returns>What became of each file.</returns>
    public async Task<IReadOnlyList<TakenResult>> RunAsync(IReadOnlyList<ContentFile> files, IReadOnlySet<(string Type, string Slug)> others, Taking how, CancellationToken ct)
    {
        var (read, results) = await ReadAsync(files, others, ct);
        if (read.Count > 0)
        {
            await using var transaction = store.Database.CurrentTransaction is null ? await store.Database.BeginTransactionAsync(ct) : null;

            // The number is also the lock that keeps two nodes from taking the same file in at once.
            var order = await ContentClock.NextAsync(store, ct);
            var sides = await SidesAsync([.. read.Select(pair => pair.File)], ct);
            results.AddRange(read.Select(pair => new TakenResult(pair.File, Settle(sides.Of(pair.File), pair.File, pair.Body, how, order))));
            await store.SaveChangesAsync(ct);
            await (transaction?.CommitAsync(ct) ?? Task.CompletedTask);
            store.ChangeTracker.Clear();
        }

        foreach (var same in results.CountBy(result => result.Fate))
        {
            Met.Add(same.Value, new KeyValuePair<string, object?>("naravard.result", $"{same.Key}"));
        }

        return results;
    }

    /// <summary>What would become of each file. Saves nothing.</summary>
    public async Task<IReadOnlyList<TakenResult>> PreviewAsync(IReadOnlyList<ContentFile> files, IReadOnlySet<(string Type, string Slug)> others, CancellationToken ct)
    {
        var (read, results) = await ReadAsync(files, others, ct);
        var sides = await SidesAsync([.. read.Select(pair => pair.File)], ct);
        results.AddRange(read.Select(pair => new TakenResult(pair.File, Compare(sides.Of(pair.File), pair.File, pair.Body))));
        store.ChangeTracker.Clear();
        return results;
    }

    // A file with the same fingerprint as last time, or as its conflict, needn't even be read.
    private async Task<(List<(ContentFile File, ContentBody Body)> Read, List<TakenResult> Results)> ReadAsync(
        IReadOnlyList<ContentFile> files, IReadOnlySet<(string Type, string Slug)> others, CancellationToken ct)
    {
        // By type too: the tables are kept in the order of type and slug.
        var (kinds, slugs) = Addresses(files);
        var taken = await store.Set<TakenFile>().Where(file => kinds.Contains(file.Type) && slugs.Contains(file.Slug)).Select(file => new { file.Type, file.Slug, file.Print }).ToDictionaryAsync(file => (file.Type, file.Slug), file => file.Print, ct);
        var open = await store.Set<ContentConflict>().Where(file => kinds.Contains(file.Type) && slugs.Contains(file.Slug)).Select(file => new { file.Type, file.Slug, file.Print }).ToDictionaryAsync(file => (file.Type, file.Slug), file => file.Print, ct);
        List<(ContentFile, ContentBody)> read = [];
        List<TakenResult> results = [];
        foreach (var file in files)
        {
            var at = (file.Type.Name, file.Slug);
            if (file.Print is { } print && (open.GetValueOrDefault(at) ?? taken.GetValueOrDefault(at)) == print)
            {
                results.Add(new TakenResult(file, open.ContainsKey(at) ? FileFate.Conflict : FileFate.Unchanged));
            }
            else if (file.Read() is { } body && file.CheckReferences(body, _known ??= await KnownAsync(others, ct)) && file.CheckFigures(types.Figures))
            {
                read.Add((file, body));
            }
            else
            {
                results.Add(new TakenResult(file, FileFate.Faulty));
            }
        }

        return (read, results);
    }

    private static (string[] Kinds, string[] Slugs) Addresses(IReadOnlyList<ContentFile> files) =>
        ([.. files.Select(file => file.Type.Name).Distinct()], [.. files.Select(file => file.Slug)]);

    private async Task<IReadOnlySet<(string Type, string Slug)>> KnownAsync(IReadOnlySet<(string Type, string Slug)> others, CancellationToken ct)
    {
        var here = await store.Set<ContentItem>().Select(item => new { item.Type, item.Slug }).ToListAsync(ct);
        return ContentFolder.WithAddresses(here.Select(item => (item.Type, item.Slug)).Concat(others), types);
    }

    private async Task<Sides> SidesAsync(IReadOnlyList<ContentFile> files, CancellationToken ct)
    {
        var (kinds, slugs) = Addresses(files);
        var items = await store.Set<ContentItem>().Where(item => kinds.Contains(item.Type) && slugs.Contains(item.Slug)).ToListAsync(ct);
        var taken = await store.Set<TakenFile>().Where(file => kinds.Contains(file.Type) && slugs.Contains(file.Slug)).ToListAsync(ct);
        var open = await store.Set<ContentConflict>().Where(conflict => kinds.Contains(conflict.Type) && slugs.Contains(conflict.Slug)).ToListAsync(ct);
        Guid[] ids = [.. items.SelectMany(item => new[] { item.LiveRevisionId, item.DraftRevisionId }).OfType<Guid>()];
        var texts = await store.Set<ContentRevision>().Where(revision => ids.Contains(revision.Id)).ToDictionaryAsync(revision => revision.Id, revision => revision.Json, ct);

        // Items from before the files were kept: what came from a file last is what the file said.
        var known = taken.Select(file => (file.Type, file.Slug)).ToHashSet();
        Guid[] old = [.. items.Where(item => !known.Contains((item.Type, item.Slug))).Select(item => item.Id)];
        var filed = await store.Set<ContentRevision>().Where(revision => old.Contains(revision.ItemId) && revision.WrittenBy == null).ToListAsync(ct);
        var lastFiled = filed.GroupBy(revision => revision.ItemId).ToDictionary(group => group.Key, group => group.MaxBy(revision => revision.Number)!.Json);
        return new Sides(items, taken, open, texts, lastFiled);
    }

    private FileFate Settle(ContentSides sides, ContentFile file, ContentBody body, Taking how, long order)
    {
        var (fate, json) = (Compare(sides, file, body), file.Type.Write(body));
        if (fate == FileFate.Conflict)
        {
            Oppose(sides.Open, file, json);
            return fate;
        }

        if (sides.Open is { } settled)
        {
            store.Remove(settled);
        }

        if (fate is FileFate.New or FileFate.Changed)
        {
            Take(sides.Item, file, body, how, order);
        }

        if (fate != FileFate.DeletedHere)
        {
            store.Remember(sides.Taken, file, json);
        }

        return fate;
    }

    private static FileFate Compare(ContentSides sides, ContentFile file, ContentBody body)
    {
        var theirs = file.Type.Write(sides.IsPublic ? body.AsPublished() : body);
        if (sides.Item is null)
        {
            return sides.Taken is null ? FileFate.New : FileFate.DeletedHere;
        }

        // The same file can say something else than last time when a new release reads more out of it.
        var isSameFile = theirs == sides.Base || (sides.Taken?.Text == file.Text && sides.IsChangedHere);
        return isSameFile || theirs == sides.Live || theirs == sides.Draft ? FileFate.Unchanged
            : sides.IsChangedHere ? FileFate.Conflict : FileFate.Changed;
    }

    private void Take(ContentItem? item, ContentFile file, ContentBody body, Taking how, long order)
    {
        if (item is null)
        {
            item = ContentItem.Create(file.Type.Name, file.Slug);
            store.Add(item);
        }

        var now = clock.GetUtcNow();
        var json = file.Type.Write(body);
        var revision = how is { By: { } writer, AsDrafts: true } ? item.Write(json, writer, now) : item.Import(json, body.IsPublished && !how.AsDrafts, order, now);
        store.Add(revision);
        store.Add(item.Record(ContentAct.Imported, how.By, now, number: revision.Number, order: item.LiveRevisionId == revision.Id ? order : null));
    }

    private void Oppose(ContentConflict? open, ContentFile file, string json)
    {
        if (open is null)
        {
            store.Add(new ContentConflict { Type = file.Type.Name, Slug = file.Slug, Path = file.RelativePath, Text = file.Text, Json = json, Print = file.Print ?? "", FoundAt = clock.GetUtcNow() });
        }
        else if (open.Text != file.Text || open.Json != json)
        {
            (open.Path, open.Text, open.Json, open.Print, open.FoundAt) = (file.RelativePath, file.Text, json, file.Print ?? "", clock.GetUtcNow());
        }
    }

    private sealed class Sides(
        IEnumerable<ContentItem> items, IEnumerable<TakenFile> taken, IEnumerable<ContentConflict> open, Dictionary<Guid, string> texts, Dictionary<Guid, string> lastFiled)
    {
        private readonly Dictionary<(string, string), ContentItem> _items = items.ToDictionary(item => (item.Type, item.Slug));
        private readonly Dictionary<(string, string), TakenFile> _taken = taken.ToDictionary(file => (file.Type, file.Slug));
        private readonly Dictionary<(string, string), ContentConflict> _open = open.ToDictionary(conflict => (conflict.Type, conflict.Slug));

        public ContentSides Of(ContentFile file)
        {
            var at = (file.Type.Name, file.Slug);
            var (item, taken) = (_items.GetValueOrDefault(at), _taken.GetValueOrDefault(at));
            string? Same(string? json) => json is null ? null : item?.LiveRevisionId is null ? file.Type.Rewrite(json) : file.Type.RewritePublished(json);
            string? Text(Guid? revision) => revision is { } id ? Same(texts.GetValueOrDefault(id)) : null;
            return new ContentSides(
                item, taken, _open.GetValueOrDefault(at), Same(taken?.Json ?? (item is null ? null : lastFiled.GetValueOrDefault(item.Id))),
                Text(item?.LiveRevisionId), Text(item?.DraftRevisionId));
        }
    }
}

/// <summary>What an item says here, beside what its file said last.</summary>
internal sealed record ContentSides(ContentItem? Item, TakenFile? Taken, ContentConflict? Open, string? Base, string? Live, string? Draft)
{
    /// <summary>Whether the item is or has been public here, so that the word in its file no longer counts.</summary>
    public bool IsPublic => Item?.LiveRevisionId is not null;

    /// <summary>Whether something is written or put away here that the file knows nothing of.</summary>
    public bool IsChangedHere => Item?.PutAwayAs is not null || (Live is not null && Live != Base) || (Draft is not null && Draft != Base);
}
