using Microsoft.Data.Sqlite;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Language;
using NaraVard.Search.Find;
using NaraVard.Search.Index;
using NaraVard.Search.Query;
using NaraVard.Search.Ranking;

namespace NaraVard.Tests.Benchmarks.Search;

/// <summary>Something that answers queries over the library.</summary>
internal interface IEngine : IAsyncDisposable
{
    string Name { get; }

    /// <summary>The first twenty for each query.</summary>
    Task<IReadOnlyList<IReadOnlyList<Key>>> AnswerAsync(IReadOnlyList<string> queries);
}

/// <summary>The search of the product.</summary>
internal sealed class OurEngine : IEngine
{
    private readonly string _file;
    private readonly LiveSnapshot _snapshot;
    private readonly SearchIndex _index;
    private readonly SearchWeights _weights;

    public OurEngine(LiveSnapshot snapshot, SearchWeights weights, string? file = null)
    {
        _file = file ?? Path.Combine(Path.GetTempPath(), $"naravard-bench-{Guid.NewGuid():n}.db");
        (_snapshot, _weights) = (snapshot, weights);
        _index = new SearchIndex(new IndexFile(_file, "bench"), weights);
        _index.CatchUp(snapshot);
    }

    public string Name => "NäraVård";

    public Task<IReadOnlyList<IReadOnlyList<Key>>> AnswerAsync(IReadOnlyList<string> queries) =>
        Task.FromResult<IReadOnlyList<IReadOnlyList<Key>>>([.. queries.Select(query => (IReadOnlyList<Key>)[.. Answer(query).Results.Select(result => PublishedLibrary.KeyOf(result.Item, result.Text.Entry))])]);

    public SearchAnswer Answer(string query) => _index.Ask(_snapshot, state => new Finder(state, _snapshot, _weights).Answer(SearchQuery.Parse(query), null, 1, SearchAnswer.PageSize));

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        File.Delete(_file);
        return ValueTask.CompletedTask;
    }
}

/// <summary>SQLite's own full text search, as it comes: words without accents, no stems, any of the words.</summary>
internal sealed class PlainFts : IEngine
{
    private readonly SqliteConnection _memory = new("Data Source=:memory:");
    private readonly List<Key> _keys = [];

    public PlainFts(LiveSnapshot snapshot)
    {
        _memory.Open();
        Run("CREATE VIRTUAL TABLE t USING fts5(title, lead, text, tokenize='unicode61')");
        foreach (var (key, text) in PublishedLibrary.Documents(snapshot))
        {
            _keys.Add(key);
            Run("INSERT INTO t VALUES ($a, $b, $c)", ("$a", text.Title), ("$b", text.Lead), ("$c", Texts.Body(text)));
        }
    }

    public string Name => "FTS5";

    public Task<IReadOnlyList<IReadOnlyList<Key>>> AnswerAsync(IReadOnlyList<string> queries) =>
        Task.FromResult<IReadOnlyList<IReadOnlyList<Key>>>([.. queries.Select(query => (IReadOnlyList<Key>)[.. Answer(query)])]);

    public async ValueTask DisposeAsync() => await _memory.DisposeAsync();

    private IEnumerable<Key> Answer(string query)
    {
        using var ask = _memory.CreateCommand();
        ask.CommandText = "SELECT rowid FROM t WHERE t MATCH $q ORDER BY bm25(t, 5, 2, 1) LIMIT 20";
        ask.Parameters.AddWithValue("$q", string.Join(" OR ", Word.In(query).Select(word => $"\"{word.Form}\"")));
        using var rows = ask.ExecuteReader();
        while (rows.Read())
        {
            yield return _keys[(int)rows.GetInt64(0) - 1];
        }
    }

    private void Run(string sql, params (string Name, string Value)[] values)
    {
        using var command = _memory.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }

        command.ExecuteNonQuery();
    }
}

/// <summary>The texts that every engine gets.</summary>
internal static class Texts
{
    public static string Body(ItemText text) => string.Join('\n', text.Passages.SelectMany(passage => new[] { passage.Heading, passage.Text }).Append(text.Names));
}
