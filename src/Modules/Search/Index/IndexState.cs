using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.Data.Sqlite;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Language;
using NaraVard.Search.Query;
using NaraVard.Search.Ranking;
using NaraVard.Search.Words;

namespace NaraVard.Search.Index;

/// <summary>
/// The index at one point in the order of changes: its documents, its words, and where each word stands. It never changes. The next one shares the lists of the file
/// with it, and has those of what has been published since in memory.
/// </summary>
internal sealed class IndexState : IWordPlaces
{
    private const int FewestWarmed = 10_000;

    private readonly FileLists _file;
    private readonly FieldNorms _norms;
    private readonly ImmutableDictionary<string, Postings> _later;
    private readonly ImmutableDictionary<int, int> _laterRows;
    private readonly ImmutableDictionary<string, int> _lost;
    private readonly int[] _documentOf;
    private readonly ConcurrentDictionary<string, Postings> _worked = [];
    private readonly ConcurrentDictionary<string, IReadOnlyList<RelatedWord>> _learned = [];
    private readonly Taught _taught;
    private int _room;

    private IndexState(
        long changedAs, FileLists file, FieldNorms norms, int[] documentOf, Documents documents, bool[]? gone,
        ImmutableDictionary<string, Postings> later, ImmutableDictionary<int, int> laterRows, ImmutableDictionary<string, int> lost, Vocabulary vocabulary, Taught taught)
    {
        (ChangedAs, _file, _norms, _documentOf, Documents, Gone) = (changedAs, file, norms, documentOf, documents, gone);
        (_later, _laterRows, _lost, Vocabulary, _taught) = (later, laterRows, lost, vocabulary, taught);
        _room = FileLists.RoomFor(documents.Count);
    }

    public long ChangedAs { get; }

    public IndexFile File => _file.File;

    /// <summary>Every document, also those that are gone.</summary>
    public Documents Documents { get; }

    /// <summary>Which documents are gone since the file was read; null when none is.</summary>
    public bool[]? Gone { get; }

    /// <summary>How many documents have come since the file was read.</summary>
    public int Later => _laterRows.Count;

    public Vocabulary Vocabulary { get; }

    /// <summary>Reads a file that holds what the snapshot holds.</summary>
    public static IndexState Read(LiveSnapshot snapshot, IndexFile file, SqliteConnection connection, Traits traits, SearchWeights weights)
    {
        List<Document> documents = [];
        List<int[]> lengths = [];
        foreach (var row in Rows(connection, IndexSchema.Documents))
        {
            if (snapshot.Read(row.GetGuid(1)) is { } item)
            {
                documents.Add(new Document(row.GetInt32(0), item, row.GetString(2)));
                lengths.Add([.. IndexSchema.Fields.Select((_, field) => row.GetInt32(3 + field))]);
            }
        }

        var documentOf = new int[documents.Count == 0 ? 1 : documents[^1].Row + 1];
        Array.Fill(documentOf, -1);
        for (var i = 0; i < documents.Count; i++)
        {
            documentOf[documents[i].Row] = i;
        }

        var norms = new FieldNorms(lengths, weights);
        var taught = Taught.By(snapshot);
        var vocabulary = new Vocabulary(Rows(connection, IndexSchema.Words).Select(row => (row.GetString(0), row.GetInt32(1))), documents.Count, taught.Parts, taught.Whole);
        return new IndexState(
            snapshot.ChangedAs, new FileLists(file, documentOf, [.. lengths.Select(norms.Of)]), norms, documentOf, new Documents(documents, traits), null,
            ImmutableDictionary<string, Postings>.Empty, ImmutableDictionary<int, int>.Empty, ImmutableDictionary<string, int>.Empty, vocabulary, taught);
    }

    /// <summary>The next state: some documents gone, some new.</summary>
    /// <param name="snapshot">The content that it is the state of.</param>
    /// <param name="gone">Documents that are no more.</param>
    /// <param name="added">Documents that are new, with the words of each field.</param>
    public IndexState With(LiveSnapshot snapshot, IEnumerable<int> gone, IReadOnlyList<(Document Document, IReadOnlyList<string[]> Words)> added)
    {
        var dead = new bool[Documents.Count + added.Count];
        Gone?.CopyTo(dead, 0);
        var lost = _lost.ToBuilder();
        foreach (var document in gone)
        {
            dead[document] = true;
            foreach (var form in ItemText.Of(Documents[document].Item, Documents[document].Entry).Words().SelectMany(words => words).Distinct())
            {
                lost[form] = lost.GetValueOrDefault(form) + 1;
            }
        }

        var later = _later.ToBuilder();
        for (var i = 0; i < added.Count; i++)
        {
            var norms = _norms.Of([.. added[i].Words.Select(words => words.Length)]);
            foreach (var (form, weight) in added[i].Words.Index().SelectMany(field => field.Item, (field, form) => (Form: form, Weight: norms[field.Index])).GroupBy(word => word.Form, (form, all) => (form, all.Sum(word => word.Weight))))
            {
                later[form] = later.GetValueOrDefault(form, Postings.None).And(Documents.Count + i, weight);
            }
        }

        var taught = Taught.By(snapshot);
        return new IndexState(
            snapshot.ChangedAs, _file, _norms, _documentOf, Documents.And([.. added.Select(one => one.Document)]), dead, later.ToImmutable(),
            _laterRows.AddRange(added.Select((one, i) => KeyValuePair.Create(one.Document.Row, Documents.Count + i))),
            lost.ToImmutable(), Vocabulary.With([.. later.Select(word => (word.Key, word.Value.Count))], lost.ToImmutable(), taught.Equals(_taught) ? null : taught), taught);
    }

    /// <summary>Where a word in this very form stands.</summary>
    public Postings Of(string form) => Vocabulary.Has(form) ? _file.Of(form).Then(_later.GetValueOrDefault(form, Postings.None)) : Postings.None;

    /// <summary>Where any of some words stand, kept under a name of its own.</summary>
    public Postings Of(string name, Func<IEnumerable<(string Form, float Weight)>> forms) =>
        Kept(name, () => Postings.Sum([.. forms().Select(form => (Of(form.Form), form.Weight))]));

    /// <summary>Something worked out from where words stand, kept under a name of its own.</summary>
    public Postings Kept(string name, Func<Postings> make)
    {
        if (_worked.TryGetValue(name, out var known))
        {
            return known;
        }

        // Anybody can ask for words that nobody has written; nothing is kept of that.
        var made = make();
        if (made.Count > 0 && _worked.TryAdd(name, made) && Interlocked.Add(ref _room, -made.Count) < 0)
        {
            _worked.Clear();
            Interlocked.Exchange(ref _room, FileLists.RoomFor(Documents.Count));
        }

        return made;
    }

    /// <summary>Words that stand near a word, learned once.</summary>
    public IReadOnlyList<RelatedWord> Learned(string root, Func<IReadOnlyList<RelatedWord>> learn) =>
        _learned.TryGetValue(root, out var known) ? known : Vocabulary.WithStem(root).Count == 0 ? [] : _learned.GetOrAdd(root, _ => learn());

    /// <summary>The documents in which words stand side by side, in these very forms.</summary>
    public Postings OfPhrase(IReadOnlyList<string> forms)
    {
        if (forms.Count == 1)
        {
            return Of(forms[0]);
        }

        using var connection = File.OpenToRead();
        using var ask = connection.CreateCommand();
        ask.CommandText = IndexSchema.Phrase;
        ask.Parameters.AddWithValue("$phrase", $"\"{string.Join(' ', forms).Replace("\"", "\"\"", StringComparison.Ordinal)}\"");
        using var rows = ask.ExecuteReader();
        List<int> found = [];
        while (rows.Read())
        {
            if (DocumentOf(rows.GetInt32(0)) is var document and >= 0)
            {
                found.Add(document);
            }
        }

        return new Postings([.. found], [.. found.Select(_ => 1f)]);
    }

    /// <summary>
    /// Reads where all telling words stand, so that nobody's question has to. In a small library that isn't worth it: there the lists are read as fast as they are needed.
    /// </summary>
    public void Warm()
    {
        foreach (var form in Documents.Count < FewestWarmed ? [] : Vocabulary.All.Where(form => !StopWords.Contains(form)))
        {
            Of(form);
        }
    }

    private int DocumentOf(int row) => row < _documentOf.Length ? _documentOf[row] : _laterRows.GetValueOrDefault(row, -1);

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
