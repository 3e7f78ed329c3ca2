using Microsoft.Data.Sqlite;

namespace NaraVard.Search.Index;

/// <summary>Asks the index file.</summary>
internal static class IndexReader
{
    /// <summary>Every item that fits, best first.</summary>
    /// <param name="file">The index.</param>
    /// <param name="expression">What to look for, in FTS5's language.</param>
    /// <param name="inTitle">The same, for titles alone.</param>
    public static List<(long Row, Guid Id)> Items(SqliteConnection file, string expression, string inTitle)
    {
        using var ask = file.CreateCommand();
        ask.CommandText = $"""
            SELECT indexed.row, indexed.item, {SearchWeights.ItemScore} AS score
            FROM items JOIN indexed ON indexed.row = items.rowid
            WHERE items MATCH $expression
            ORDER BY score, indexed.row
            """;
        ask.Parameters.AddWithValue("$expression", expression);
        ask.Parameters.AddWithValue("$in_title", inTitle);
        using var rows = ask.ExecuteReader();
        List<(long, Guid)> found = [];
        while (rows.Read())
        {
            found.Add((rows.GetInt64(0), Guid.Parse(rows.GetString(1))));
        }

        return found;
    }
}

/// <summary>Finds the passage of an item that answers best.</summary>
internal sealed class BestPassage : IDisposable
{
    private readonly SqliteCommand _ask;

    /// <param name="file">The index.</param>
    /// <param name="expression">What to look for, in FTS5's language.</param>
    public BestPassage(SqliteConnection file, string expression)
    {
        _ask = file.CreateCommand();
        _ask.CommandText = $"""
            SELECT rowid FROM passages
            WHERE passages MATCH $expression AND rowid BETWEEN $first AND $last
            ORDER BY {SearchWeights.PassageScore}, rowid LIMIT 1
            """;
        _ask.Parameters.AddWithValue("$expression", expression);
        _ask.Parameters.AddWithValue("$first", 0L);
        _ask.Parameters.AddWithValue("$last", 0L);
    }

    /// <summary>The passage's number within its item, or null when none has any of the words.</summary>
    public int? Of(long row)
    {
        var first = row * IndexSchema.PassagesPerItem;
        _ask.Parameters["$first"].Value = first;
        _ask.Parameters["$last"].Value = first + IndexSchema.MostPassages;
        return _ask.ExecuteScalar() is long passage ? (int)(passage - first) : null;
    }

    public void Dispose() => _ask.Dispose();
}
