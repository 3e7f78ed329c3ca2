using Microsoft.Data.Sqlite;
using NaraVard.Kernel.Content;

namespace NaraVard.Search.Index;

/// <summary>Puts published items into the index and takes them out, in one transaction.</summary>
internal sealed class IndexWriter(SqliteConnection file, SqliteTransaction transaction) : IDisposable
{
    private readonly SqliteCommand _addItem = Prepared(file, transaction, IndexSchema.AddItem);
    private readonly SqliteCommand _addPassage = Prepared(file, transaction, IndexSchema.AddPassage);

    /// <summary>What the file holds: for each item, its row, which text it has and how many passages.</summary>
    public Dictionary<Guid, (long Row, string Version, int Passages)> Known()
    {
        using var ask = Prepared(file, transaction, "SELECT row, item, version, passages FROM indexed");
        using var rows = ask.ExecuteReader();
        Dictionary<Guid, (long, string, int)> known = [];
        while (rows.Read())
        {
            known[Guid.Parse(rows.GetString(1))] = (rows.GetInt64(0), rows.GetString(2), rows.GetInt32(3));
        }

        return known;
    }

    /// <summary>Which text an item has. The instant is part of it, since numbers come again when a database is restored.</summary>
    public static string VersionOf(LiveItem item) => $"{item.ChangedAs}/{item.PublishedAt.UtcTicks}";

    public void Remove(long row, int passages)
    {
        Run("DELETE FROM indexed WHERE row = $row", ("$row", row));
        Run("DELETE FROM items WHERE rowid = $row", ("$row", row));
        for (var number = 0; number < passages; number++)
        {
            Run("DELETE FROM passages WHERE rowid = $row", ("$row", (row * IndexSchema.PassagesPerItem) + number));
        }
    }

    public void Add(LiveItem item)
    {
        var text = ItemText.Of(item);
        var row = Register(item, text.Passages.Count);
        AddItem(row, text);
        foreach (var (number, passage) in text.Passages.Index())
        {
            AddPassage((row * IndexSchema.PassagesPerItem) + number, passage);
        }
    }

    public void Dispose()
    {
        _addItem.Dispose();
        _addPassage.Dispose();
    }

    private long Register(LiveItem item, int passages)
    {
        using var add = Prepared(file, transaction, "INSERT INTO indexed(item, version, passages) VALUES ($item, $version, $passages) RETURNING row");
        Set(add, ("$item", item.Id.ToString()), ("$version", VersionOf(item)), ("$passages", passages));
        return (long)add.ExecuteScalar()!;
    }

    private void AddItem(long row, ItemText text)
    {
        var (title, lead, names) = (Tokens.Of(text.Title), Tokens.Of(text.Lead), Tokens.Of(text.Names));
        var strong = Tokens.Of(text.Passages.Where(passage => passage.Weight > 1).SelectMany(Texts));
        var body = Tokens.Of(text.Passages.Where(passage => passage.Weight <= 1).SelectMany(Texts));
        Tokens[] all = [title, lead, names, strong, body];
        Set(
            _addItem,
            ("$row", row),
            ("$title", title.Forms), ("$lead", lead.Forms), ("$names", names.Forms), ("$strong", strong.Forms), ("$body", body.Forms),
            ("$title_stem", title.Stems), ("$lead_stem", lead.Stems), ("$names_stem", names.Stems), ("$strong_stem", strong.Stems), ("$body_stem", body.Stems),
            ("$folded", string.Concat(all.Select(tokens => tokens.Folded))));
        _addItem.ExecuteNonQuery();
    }

    private void AddPassage(long row, Passage passage)
    {
        var (heading, text) = (Tokens.Of(passage.Heading), Tokens.Of(passage.Text));
        Set(
            _addPassage,
            ("$row", row),
            ("$heading", heading.Forms), ("$text", text.Forms),
            ("$heading_stem", heading.Stems), ("$text_stem", text.Stems),
            ("$folded", heading.Folded + text.Folded));
        _addPassage.ExecuteNonQuery();
    }

    private void Run(string sql, params (string Name, object Value)[] values)
    {
        using var command = Prepared(file, transaction, sql);
        Set(command, values);
        command.ExecuteNonQuery();
    }

    private static IEnumerable<string> Texts(Passage passage) => [passage.Heading, passage.Text];

    private static SqliteCommand Prepared(SqliteConnection file, SqliteTransaction transaction, string sql)
    {
        var command = file.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = sql;
        return command;
    }

    private static void Set(SqliteCommand command, params (string Name, object Value)[] values)
    {
        command.Parameters.Clear();
        foreach (var (name, value) in values)
        {
            command.Parameters.AddWithValue(name, value);
        }
    }
}
