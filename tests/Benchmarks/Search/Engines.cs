using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Logging.Abstractions;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Language;
using NaraVard.Search.Find;
using NaraVard.Search.Index;
using NaraVard.Search.Query;
using NaraVard.Search.Ranking;
using NaraVard.Search.Suggest;
using Npgsql;

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
    private LiveSnapshot _snapshot;
    private readonly SearchIndex _index;
    private readonly SearchWeights _weights;

    public OurEngine(LiveSnapshot snapshot, SearchWeights weights, string folder)
    {
        (_snapshot, _weights) = (snapshot, weights);
        _index = new SearchIndex(new IndexFolder(folder, "bench", TimeProvider.System), weights, NullLogger<SearchIndex>.Instance);
    }

    /// <summary>Brings the index to a newer library.</summary>
    public Task FollowAsync(LiveSnapshot snapshot) => _index.CatchUpAsync(_snapshot = snapshot, default);

    public string Name => "NäraVård";

    public async Task<IReadOnlyList<IReadOnlyList<Key>>> AnswerAsync(IReadOnlyList<string> queries)
    {
        List<IReadOnlyList<Key>> answers = [];
        foreach (var query in queries)
        {
            answers.Add([.. (await AnswerAsync(query)).Results.Select(result => PublishedLibrary.KeyOf(result.Item, result.Text.Entry))]);
        }

        return answers;
    }

    public Task<SearchAnswer> AnswerAsync(string query) =>
        _index.AskAsync(_snapshot, state => new Finder(state, _snapshot, _weights).Answer(SearchQuery.Parse(query), null, 1, SearchAnswer.PageSize), default);

    public Task<IReadOnlyList<Suggestion>> SuggestAsync(string typed) =>
        _index.AskAsync(_snapshot, state => new Suggester(state, _snapshot).Answer(SearchQuery.Parse(typed), isEnded: false), default);

    public ValueTask DisposeAsync()
    {
        SqliteConnection.ClearAllPools();
        return ValueTask.CompletedTask;
    }
}

/// <summary>SQLite's own full text search, as it comes: words without accents, no stems, any of the words.</summary>
internal sealed class PlainFts : IEngine, IDisposable
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

    public ValueTask DisposeAsync()
    {
        Dispose();
        return ValueTask.CompletedTask;
    }

    public void Dispose() => _memory.Dispose();

    public IEnumerable<Key> Answer(string query)
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

/// <summary>PostgreSQL with its Swedish configuration, any of the words, title above lead above text.</summary>
internal sealed class PostgresSearch : IEngine
{
    private readonly NpgsqlConnection _database;
    private readonly List<Key> _keys = [];

    private PostgresSearch(NpgsqlConnection database) => _database = database;

    public string Name => "PostgreSQL";

    public static async Task<PostgresSearch> StartAsync(string connection, LiveSnapshot snapshot)
    {
        var engine = new PostgresSearch(new NpgsqlConnection(connection));
        await engine._database.OpenAsync();
        await using var create = new NpgsqlCommand("CREATE TEMP TABLE t (n int, words tsvector)", engine._database);
        await create.ExecuteNonQueryAsync();
        foreach (var (key, text) in PublishedLibrary.Documents(snapshot))
        {
            await using var add = new NpgsqlCommand(
                "INSERT INTO t VALUES ($1, setweight(to_tsvector('swedish', $2), 'A') || setweight(to_tsvector('swedish', $3), 'B') || setweight(to_tsvector('swedish', $4), 'D'))", engine._database);
            foreach (var value in new object[] { engine._keys.Count, text.Title, text.Lead, Texts.Body(text) })
            {
                add.Parameters.Add(new NpgsqlParameter { Value = value });
            }

            await add.ExecuteNonQueryAsync();
            engine._keys.Add(key);
        }

        return engine;
    }

    public async Task<IReadOnlyList<IReadOnlyList<Key>>> AnswerAsync(IReadOnlyList<string> queries)
    {
        List<IReadOnlyList<Key>> all = [];
        foreach (var query in queries)
        {
            await using var ask = new NpgsqlCommand(
                "SELECT n FROM t, CAST(replace(CAST(plainto_tsquery('swedish', $1) AS text), ' & ', ' | ') AS tsquery) q WHERE words @@ q ORDER BY ts_rank(words, q, 1) DESC, n LIMIT 20", _database);
            ask.Parameters.Add(new NpgsqlParameter { Value = query });
            await using var rows = await ask.ExecuteReaderAsync();
            List<Key> found = [];
            while (await rows.ReadAsync())
            {
                found.Add(_keys[rows.GetInt32(0)]);
            }

            all.Add(found);
        }

        return all;
    }

    public async ValueTask DisposeAsync() => await _database.DisposeAsync();
}

/// <summary>Lucene from Debian, as it comes for Swedish or at its best; see tests/SearchEvaluation/lucene.</summary>
internal sealed class LuceneSearch(LiveSnapshot snapshot, bool isBest, string folder) : IEngine
{
    private const string Jars = "/usr/share/java";

    public string Name => isBest ? "Lucene bäst" : "Lucene";

    /// <summary>Whether it can be started on this machine.</summary>
    public static bool IsHere => File.Exists("/usr/bin/java") && Parts().Any();

    public async Task<IReadOnlyList<IReadOnlyList<Key>>> AnswerAsync(IReadOnlyList<string> queries)
    {
        var documents = PublishedLibrary.Documents(snapshot).ToList();
        var (texts, asked) = (Path.Combine(folder, "documents.tsv"), Path.Combine(folder, "queries.txt"));
        await File.WriteAllLinesAsync(texts, documents.Select((document, i) => string.Join('\t', new[] { $"{i}", document.Text.Title, document.Text.Lead, Texts.Body(document.Text) }.Select(Line))));
        await File.WriteAllLinesAsync(asked, queries.Select(Line));
        using var java = Process.Start(new ProcessStartInfo("java", ["-cp", string.Join(':', Parts()), Path.Combine(ServerProcess.Root, "tests", "SearchEvaluation", "lucene", "LuceneSearch.java"), isBest ? "best" : "plain", texts, asked])
        {
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        })!;
        var lines = (await java.StandardOutput.ReadToEndAsync()).Split('\n');
        await java.WaitForExitAsync();
        return [.. lines.Take(queries.Count).Select(line => (IReadOnlyList<Key>)[.. line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => documents[int.Parse(n, CultureInfo.InvariantCulture)].Key)])];
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    private static IEnumerable<string> Parts() => Directory.Exists(Jars) ? Directory.EnumerateFiles(Jars, "lucene-*8*.jar") : [];

    private static string Line(string text) => text.Replace('\n', ' ').Replace('\t', ' ').Replace('\r', ' ');
}

/// <summary>The texts that every engine gets.</summary>
internal static class Texts
{
    public static string Body(ItemText text) => string.Join('\n', text.Passages.SelectMany(passage => new[] { passage.Heading, passage.Text }).Append(text.Names));
}
