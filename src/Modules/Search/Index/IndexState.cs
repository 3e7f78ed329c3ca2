using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;
using NaraVard.Search.Query;
using NaraVard.Search.Ranking;
using NaraVard.Search.Words;

namespace NaraVard.Search.Index;

/// <summary>
/// The index at one point in the order of changes: its documents, its words, and where each word stands. Where a word stands is read from the file when it is
/// first asked for and then kept.
/// </summary>
internal sealed class IndexState : IWordPlaces
{
    private readonly IndexFile _file;
    private readonly int[] _documentOf;
    private readonly float[][] _lengths;
    private readonly ConcurrentDictionary<string, Postings> _read = [];
    private readonly SearchWeights _weights;

    private IndexState(long changedAs, IndexFile file, IReadOnlyList<Document> documents, float[][] lengths, Vocabulary vocabulary, SearchWeights weights)
    {
        (ChangedAs, _file, Documents, _lengths, Vocabulary, _weights) = (changedAs, file, documents, lengths, vocabulary, weights);
        _documentOf = new int[documents.Count == 0 ? 1 : documents[^1].Row + 1];
        Array.Fill(_documentOf, -1);
        for (var i = 0; i < documents.Count; i++)
        {
            _documentOf[documents[i].Row] = i;
        }
    }

    public long ChangedAs { get; }

    public IReadOnlyList<Document> Documents { get; }

    public Vocabulary Vocabulary { get; }

    /// <summary>Reads the state of a file.</summary>
    public static IndexState Read(long changedAs, IndexFile file, SqliteConnection connection, IReadOnlySet<string> added, IReadOnlySet<string> whole, SearchWeights weights)
    {
        List<Document> documents = [];
        List<float[]> lengths = [];
        foreach (var row in Rows(connection, IndexSchema.Documents))
        {
            documents.Add(new Document((int)row.GetInt64(0), Guid.Parse(row.GetString(1)), row.GetString(2)));
            lengths.Add([.. IndexSchema.Fields.Select((_, i) => (float)row.GetInt64(3 + i))]);
        }

        var words = Rows(connection, IndexSchema.Words).Select(row => (row.GetString(0), (int)row.GetInt64(1)));
        return new IndexState(changedAs, file, documents, Normalised(lengths, weights), new Vocabulary(words, documents.Count, added, whole), weights);
    }

    /// <summary>Where a word in this very form stands.</summary>
    public Postings Of(string form) => _read.GetOrAdd(form, Load);

    /// <summary>Where any of some words stand, kept under a name of its own.</summary>
    public Postings Of(string name, Func<IEnumerable<(string Form, float Weight)>> forms) =>
        _read.GetOrAdd(name, _ => Postings.Sum([.. forms().Select(form => (Of(form.Form), form.Weight))]));

    /// <summary>The documents in which words stand side by side, in these very forms.</summary>
    public Postings OfPhrase(IReadOnlyList<string> forms)
    {
        using var connection = _file.OpenToRead();
        using var ask = connection.CreateCommand();
        ask.CommandText = "SELECT rowid FROM items WHERE items MATCH $phrase ORDER BY rowid";
        ask.Parameters.AddWithValue("$phrase", $"\"{string.Join(' ', forms).Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        using var rows = ask.ExecuteReader();
        List<int> found = [];
        while (rows.Read())
        {
            if (DocumentOf(rows.GetInt64(0)) is var document and >= 0)
            {
                found.Add(document);
            }
        }

        return new Postings([.. found], [.. found.Select(_ => 1f)]);
    }

    private Postings Load(string form)
    {
        if (!Vocabulary.Has(form))
        {
            return Postings.None;
        }

        using var connection = _file.OpenToRead();
        using var ask = connection.CreateCommand();
        ask.CommandText = IndexSchema.Places;
        ask.Parameters.AddWithValue("$term", form);
        using var rows = ask.ExecuteReader();
        var read = new Postings.Builder();
        while (rows.Read())
        {
            if (DocumentOf(rows.GetInt64(0)) is var document and >= 0)
            {
                read.Add(document, _lengths[document][rows.GetInt32(1)]);
            }
        }

        return read.Build();
    }

    private int DocumentOf(long row) => row < _documentOf.Length ? _documentOf[row] : -1;

    // What one occurrence in a field counts: the field's weight, and less in a field that is longer than usual (BM25F, Robertson and Zaragoza 2009).
    private static float[][] Normalised(List<float[]> lengths, SearchWeights weights)
    {
        var usual = IndexSchema.Fields.Select((_, field) => lengths.Select(length => length[field]).DefaultIfEmpty().Average()).ToList();
        foreach (var length in lengths)
        {
            for (var field = 0; field < length.Length; field++)
            {
                var (weight, b) = weights.Of((Field)field);
                length[field] = (float)(weight / (1 - b + (b * length[field] / Math.Max(1, usual[field]))));
            }
        }

        return [.. lengths];
    }

    private static IEnumerable<SqliteDataReader> Rows(SqliteConnection connection, string sql)
    {
        using var ask = connection.CreateCommand();
        ask.CommandText = sql;
        using var rows = ask.ExecuteReader();
        while (rows.Read())
        {
            yield return rows;
        }
    }
}

/// <summary>Something that is found: an item, or an entry of one.</summary>
/// <param name="Row">Its row in the file.</param>
/// <param name="Item">The item.</param>
/// <param name="Entry">The entry's id, or "" for the whole item.</param>
internal readonly record struct Document(int Row, Guid Item, string Entry);
