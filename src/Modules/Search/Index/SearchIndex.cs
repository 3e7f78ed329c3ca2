using Microsoft.Data.Sqlite;
using NaraVard.Kernel.Content;

namespace NaraVard.Search.Index;

/// <summary>
/// This node's index over the published content. It catches up before each question, so a publication is found at once,
/// and it is built anew when the file is missing, damaged or made by another version.
/// </summary>
internal sealed class SearchIndex(IndexFile file)
{
    private readonly Lock _writing = new();

    private volatile State? _state;

    /// <summary>Makes the index hold at least what the snapshot holds.</summary>
    public void CatchUp(LiveSnapshot snapshot) => At(snapshot);

    /// <summary>Asks the index, once it has caught up with the snapshot.</summary>
    public T Ask<T>(LiveSnapshot snapshot, Func<SqliteConnection, Vocabulary, T> question)
    {
        var state = At(snapshot);
        try
        {
            return Ask(state, question);
        }
        catch (SqliteException damage) when (IndexFile.IsDamage(damage))
        {
            return Ask(Rebuild(snapshot, state), question);
        }
    }

    private T Ask<T>(State state, Func<SqliteConnection, Vocabulary, T> question)
    {
        using var connection = file.OpenToRead();
        return question(connection, state.Vocabulary);
    }

    private State At(LiveSnapshot snapshot)
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

    private State Rebuild(LiveSnapshot snapshot, State damaged)
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

    private State Follow(LiveSnapshot snapshot)
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
    private State Write(LiveSnapshot snapshot)
    {
        using var connection = file.OpenToWrite();
        using (var transaction = connection.BeginTransaction())
        using (var writer = new IndexWriter(connection, transaction))
        {
            var known = writer.Known();
            var stale = snapshot.Items.Where(item => !known.TryGetValue(item.Id, out var entry) || entry.Version != IndexWriter.VersionOf(item)).ToList();
            var gone = known.Keys.Except(snapshot.Items.Select(item => item.Id)).Concat(stale.Select(item => item.Id).Where(known.ContainsKey));
            foreach (var (row, _, passages) in gone.Select(id => known[id]))
            {
                writer.Remove(row, passages);
            }

            stale.ForEach(writer.Add);
            transaction.Commit();
        }

        return new State(snapshot.ChangedAs, Vocabulary.Read(connection));
    }

    private sealed record State(long ChangedAs, Vocabulary Vocabulary);
}
