using Microsoft.Data.Sqlite;
using NaraVard.Kernel.Content;
using NaraVard.Search.Ranking;

namespace NaraVard.Search.Index;

/// <summary>
/// This node's index over the published content. It catches up before each question, so a publication is found at once,
/// and it is built anew when the file is missing, damaged or made by another version.
/// </summary>
internal sealed class SearchIndex(IndexFile file, SearchWeights weights)
{
    private readonly Lock _writing = new();

    private volatile IndexState? _state;

    /// <summary>Makes the index hold at least what the snapshot holds.</summary>
    public void CatchUp(LiveSnapshot snapshot) => At(snapshot);

    /// <summary>Asks the index, once it has caught up with the snapshot.</summary>
    public T Ask<T>(LiveSnapshot snapshot, Func<IndexState, T> question)
    {
        var state = At(snapshot);
        try
        {
            return question(state);
        }
        catch (SqliteException damage) when (IndexFile.IsDamage(damage))
        {
            return question(Rebuild(snapshot, state));
        }
    }

    private IndexState At(LiveSnapshot snapshot)
    {
        if (_state is { } state && state.ChangedAs >= snapshot.ChangedAs)
        {
            return state;
        }

        lock (_writing)
        {
            return _state is { } latest && latest.ChangedAs >= snapshot.ChangedAs ? latest : _state = Follow(snapshot);
        }
    }

    private IndexState Rebuild(LiveSnapshot snapshot, IndexState damaged)
    {
        lock (_writing)
        {
            if (_state != damaged)
            {
                return _state!;
            }

            file.Begin();
            return _state = Write(snapshot);
        }
    }

    private IndexState Follow(LiveSnapshot snapshot)
    {
        if (_state is null && !file.IsSound())
        {
            file.Begin();
        }

        try
        {
            return Write(snapshot);
        }
        catch (SqliteException damage) when (IndexFile.IsDamage(damage))
        {
            file.Begin();
            return Write(snapshot);
        }
    }

    // Compares item by item and not by the last number alone: the file may be from another database.
    private IndexState Write(LiveSnapshot snapshot)
    {
        using var connection = file.OpenToWrite();
        using (var transaction = connection.BeginTransaction())
        using (var writer = new IndexWriter(connection, transaction))
        {
            var known = writer.Known();
            var items = snapshot.Items.Where(item => item.Type.IsFound).ToList();
            var stale = items.Where(item => !known.TryGetValue(item.Id, out var entry) || entry.Version != IndexWriter.VersionOf(item)).ToList();
            var gone = known.Keys.Except(items.Select(item => item.Id)).Concat(stale.Select(item => item.Id).Where(known.ContainsKey));
            foreach (var row in gone.SelectMany(id => known[id].Rows))
            {
                writer.Remove(row);
            }

            stale.ForEach(writer.Add);
            transaction.Commit();
        }

        return IndexState.Read(snapshot.ChangedAs, file, connection, WordsOf(snapshot, words => words.Parts), WordsOf(snapshot, words => words.Whole), weights);
    }

    private static HashSet<string> WordsOf(LiveSnapshot snapshot, Func<SearchWords, IReadOnlyList<string>> some) =>
        [.. snapshot.Items.SelectMany(item => some(item.Any.SearchWords)).Select(word => word.ToLowerInvariant())];
}
