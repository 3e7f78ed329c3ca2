using Microsoft.Data.Sqlite;
using NaraVard.Kernel.Content;

namespace NaraVard.Search.Index;

/// <summary>Puts published items into the index and takes them out, in one transaction.</summary>
internal sealed class IndexWriter(SqliteConnection file, SqliteTransaction transaction) : IDisposable
{
    private readonly SqliteCommand _register = Prepared(file, transaction, IndexSchema.Register);
    private readonly SqliteCommand _add = Prepared(file, transaction, IndexSchema.Add);

    /// <summary>What the file holds: for each item, its rows and which text it has.</summary>
    public Dictionary<Guid, (List<long> Rows, string Version)> Known()
    {
        using var ask = Prepared(file, transaction, "SELECT row, item, version FROM indexed");
        using var rows = ask.ExecuteReader();
        Dictionary<Guid, (List<long> Rows, string Version)> known = [];
        while (rows.Read())
        {
            var item = Guid.Parse(rows.GetString(1));
            if (!known.TryGetValue(item, out var entry))
            {
                known[item] = entry = ([], rows.GetString(2));
            }

            entry.Rows.Add(rows.GetInt64(0));
        }

        return known;
    }

    /// <summary>Which text an item has. The instant is part of it, since numbers come again when a database is restored.</summary>
    public static string VersionOf(LiveItem item) => $"{item.ChangedAs}/{item.PublishedAt.UtcTicks}";

    public void Remove(long row)
    {
        Run("DELETE FROM indexed WHERE row = $row", ("$row", row));
        Run("DELETE FROM items WHERE rowid = $row", ("$row", row));
    }

    public void Add(LiveItem item)
    {
        foreach (var text in ItemText.AllOf(item))
        {
            Add(item, text);
        }
    }

    public void Dispose()
    {
        _register.Dispose();
        _add.Dispose();
    }

    private void Add(LiveItem item, ItemText text)
    {
        var words = text.Words();
        Set(
            _register,
            [("$item", item.Id.ToString()), ("$entry", text.Entry), ("$version", VersionOf(item)), .. IndexSchema.Fields.Zip(words, (field, inField) => ($"${field}", (object)inField.Length))]);
        var row = (long)_register.ExecuteScalar()!;
        Set(_add, [("$row", row), .. IndexSchema.Fields.Zip(words, (field, inField) => ($"${field}", (object)string.Join(' ', inField)))]);
        _add.ExecuteNonQuery();
    }

    private void Run(string sql, params (string Name, object Value)[] values)
    {
        using var command = Prepared(file, transaction, sql);
        Set(command, values);
        command.ExecuteNonQuery();
    }

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
