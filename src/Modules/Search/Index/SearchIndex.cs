using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging;
using NaraVard.Kernel.Content;
using NaraVard.Search.Ranking;

namespace NaraVard.Search.Index;

/// <summary>
/// This node's index over the published content. It catches up before each question, so a publication is found at once. When the file is damaged, gone or made by
/// another version, a new one is built beside it and the old one answers meanwhile.
/// </summary>
internal sealed partial class SearchIndex(IndexFolder folder, SearchWeights weights, ILogger<SearchIndex> log)
{
    // More than this at a time, or in all since the file was read, and it is read anew.
    private const int MostLater = 2_000;

    private readonly SemaphoreSlim _one = new(1);
    private readonly Traits _traits = new(weights);

    private volatile IndexState? _state;
    private Dictionary<Guid, List<int>> _documentsOf = [];
    private volatile Task? _rebuilding;

    /// <summary>The building of a new file beside the one that answers; done when there is none.</summary>
    public Task Rebuilding => _rebuilding ?? Task.CompletedTask;

    /// <summary>What answers now; null before it has been read.</summary>
    public IndexState? State => _state;

    /// <summary>Makes the index hold at least what the snapshot holds.</summary>
    public async Task CatchUpAsync(LiveSnapshot snapshot, CancellationToken ct) => await AtAsync(snapshot, ct);

    /// <summary>Asks the index, once it has caught up with the snapshot.</summary>
    public async Task<T> AskAsync<T>(LiveSnapshot snapshot, Func<IndexState, T> question, CancellationToken ct)
    {
        var state = await AtAsync(snapshot, ct);
        try
        {
            return question(state);
        }
        catch (SqliteException damage) when (IndexFile.IsDamage(damage))
        {
            return question(await InsteadOfAsync(state, snapshot, damage, ct));
        }
    }

    /// <summary>
    /// Asks the index for a request about what is published. The request is told when the index answered from older content, or as one that is being replaced: such an
    /// answer is good enough for the one who asks, and not for everybody who asks later.
    /// </summary>
    public async Task<T> AskAsync<T>(LiveContent content, Func<IndexState, LiveSnapshot, T> question, CancellationToken ct)
    {
        var snapshot = await content.NowAsync(ct);
        IndexState? asked = null;
        var answer = await AskAsync(snapshot, state => question(asked = state, snapshot), ct);
        if (!IsWhole(asked!, snapshot))
        {
            content.ShowedLess();
        }

        return answer;
    }

    // A new index is there before the building of it is said to be done, so a state that was taken before that is seen to be another.
    private bool IsWhole(IndexState asked, LiveSnapshot snapshot) => asked.ChangedAs >= snapshot.ChangedAs && _rebuilding is null && asked == _state;

    private async ValueTask<IndexState> AtAsync(LiveSnapshot snapshot, CancellationToken ct)
    {
        if (_state is { } state && state.ChangedAs >= snapshot.ChangedAs && state.File.IsThere)
        {
            return state;
        }

        await _one.WaitAsync(ct);
        try
        {
            return _state is { } latest ? At(snapshot, latest) : Open(snapshot);
        }
        finally
        {
            _one.Release();
        }
    }

    private IndexState At(LiveSnapshot snapshot, IndexState state)
    {
        if (_rebuilding is not null || (state.ChangedAs >= snapshot.ChangedAs && state.File.IsThere))
        {
            return state;
        }

        if (!state.File.IsThere)
        {
            LogGone(state.File.Path);
            Rebuild(snapshot);
            return state;
        }

        try
        {
            return Follow(snapshot, state);
        }
        catch (SqliteException damage) when (IndexFile.IsDamage(damage))
        {
            LogDamage(damage, state.File.Path);
            Rebuild(snapshot);
            return state;
        }
    }

    private IndexState Open(LiveSnapshot snapshot)
    {
        if (folder.Newest() is not var (file, isCurrent))
        {
            return Enter(Build(snapshot));
        }

        try
        {
            // Only then is a new one begun: to enter an index takes away all other files.
            var state = Enter(Read(snapshot, file));
            if (!isCurrent)
            {
                Rebuild(snapshot);
            }

            return state;
        }
        catch (SqliteException older)
        {
            LogDamage(older, file.Path);
            return Enter(Build(snapshot));
        }
    }

    // What no memory of it can answer waits for the new index.
    private async Task<IndexState> InsteadOfAsync(IndexState damaged, LiveSnapshot snapshot, SqliteException damage, CancellationToken ct)
    {
        await _one.WaitAsync(ct);
        try
        {
            if (_state != damaged)
            {
                return _state!;
            }

            LogDamage(damage, damaged.File.Path);
            Rebuild(snapshot);
        }
        finally
        {
            _one.Release();
        }

        await Rebuilding.WaitAsync(ct);
        return await AtAsync(snapshot, ct);
    }

    private void Rebuild(LiveSnapshot snapshot) => _rebuilding ??= Task.Run(() => RebuildAsync(snapshot));

    private async Task RebuildAsync(LiveSnapshot snapshot)
    {
        IndexState? built = null;
        try
        {
            built = Build(snapshot);
        }
        catch (Exception fault)
        {
            // Whatever it is, the old one goes on answering.
            LogNotBuilt(fault);
        }

        await _one.WaitAsync();
        try
        {
            if (built is not null)
            {
                Enter(built);
            }
        }
        finally
        {
            _rebuilding = null;
            _one.Release();
        }
    }

    private IndexState Build(LiveSnapshot snapshot)
    {
        var file = folder.New();
        file.Make(folder.Stamp, connection => IndexWriter.Write(connection, [], Texts(Found(snapshot))));
        using var connection = file.OpenToRead();
        return IndexState.Read(snapshot, file, connection, _traits, weights);
    }

    // Compares item by item and not by the last number alone: the file may be from another database.
    private IndexState Read(LiveSnapshot snapshot, IndexFile file)
    {
        using var connection = file.OpenToWrite();
        var versions = IndexWriter.Versions(connection);
        var items = Found(snapshot).ToList();
        var stale = items.Where(item => !versions.TryGetValue(item.Id, out var version) || version != IndexWriter.VersionOf(item)).ToList();
        IndexWriter.Write(connection, versions.Keys.Except(items.Select(item => item.Id)).Concat(stale.Select(item => item.Id)), Texts(stale));
        return IndexState.Read(snapshot, file, connection, _traits, weights);
    }

    // An item that hasn't changed is the same object in the next snapshot.
    private IndexState Follow(LiveSnapshot snapshot, IndexState state)
    {
        var stale = Found(snapshot).Where(item => !_documentsOf.TryGetValue(item.Id, out var known) || !ReferenceEquals(state.Documents[known[0]].Item, item)).ToList();
        var gone = _documentsOf.Keys.Where(id => snapshot.Read(id) is not { PutAway: null }).Concat(stale.Select(item => item.Id).Where(_documentsOf.ContainsKey)).ToList();
        // How long texts are and how common a word is goes by what the file held when it was read, which says little of a library that came after.
        if (stale.Count > Math.Min(MostLater, state.Documents.Count) || state.Later > MostLater)
        {
            return Enter(Read(snapshot, state.File));
        }

        var texts = Texts(stale).ToList();
        using var connection = state.File.OpenToWrite();
        var rows = IndexWriter.Write(connection, gone, texts);
        var added = texts.Zip(rows, (text, row) => (new Document(row, text.Item, text.Text.Entry), text.Words)).ToList();
        var next = state.With(snapshot, gone.SelectMany(id => _documentsOf[id]), added);
        gone.ForEach(id => _documentsOf.Remove(id));
        Note(next, state.Documents.Count);
        return _state = next;
    }

    private IndexState Enter(IndexState state)
    {
        _documentsOf = [];
        Note(state, 0);
        folder.KeepOnly(state.File);
        _ = Task.Run(() => Warm(state));
        return _state = state;
    }

    private void Warm(IndexState state)
    {
        try
        {
            state.Warm();
        }
        catch (SqliteException damage)
        {
            LogDamage(damage, state.File.Path);
        }
    }

    private void Note(IndexState state, int from)
    {
        for (var i = from; i < state.Documents.Count; i++)
        {
            if (!_documentsOf.TryGetValue(state.Documents[i].Item.Id, out var documents))
            {
                _documentsOf[state.Documents[i].Item.Id] = documents = [];
            }

            documents.Add(i);
        }
    }

    private static IEnumerable<LiveItem> Found(LiveSnapshot snapshot) => snapshot.Items.Where(item => item.Type.IsFound);

    private static IEnumerable<(LiveItem Item, ItemText Text, IReadOnlyList<string[]> Words)> Texts(IEnumerable<LiveItem> items) =>
        items.AsParallel().AsOrdered().SelectMany(item => ItemText.Read(item).Select(text => (item, text, text.Words())));

    [LoggerMessage(LogLevel.Warning, "Sökindexet {Path} är borta. Ett nytt byggs; det gamla svarar så länge.")]
    private partial void LogGone(string path);

    [LoggerMessage(LogLevel.Warning, "Sökindexet {Path} är skadat. Ett nytt byggs.")]
    private partial void LogDamage(Exception damage, string path);

    [LoggerMessage(LogLevel.Error, "Ett nytt sökindex gick inte att bygga. Det gamla svarar på det det kan. Nytt försök vid nästa sökning.")]
    private partial void LogNotBuilt(Exception fault);
}
