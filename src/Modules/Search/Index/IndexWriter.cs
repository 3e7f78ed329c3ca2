using Microsoft.Data.Sqlite;
using NaraVard.Kernel.Content;

namespace NaraVard.Search.Index;

/// <summary>Puts published items into the file and takes them out, in one transaction.</summary>
internal sealed class IndexWriter(SqliteConnection file, SqliteTransaction transaction) : IDisposable
{
    private readonly SqliteCommand _register = Prepared(file, transaction, IndexSchema.Register);
    private readonly SqliteCommand _add = Prepared(file, transaction, IndexSchema.Add);
    private readonly SqliteCommand _rows = Prepared(file, transaction, "SELECT row FROM indexed WHERE item = $item");
    private readonly SqliteCommand _forget = Prepared(file, transaction, "DELETE FROM indexed WHERE row = $row");
    private readonly SqliteCommand _remove = Prepared(file, transaction, "DELETE FROM items WHERE rowid = $row");

    /// <summary>Writes a change in one transaction, and tells the row that each new text got.</summary>
    public static IReadOnlyList<int> Write(SqliteConnection file, IEnumerable<Guid> gone, IEnumerable<(LiveItem Item, ItemText Text, IReadOnlyList<string[]> Words)> texts)
    {
        using var transaction = file.BeginTransaction();
        using var writer = new IndexWriter(file, transaction);
        foreach (var item in gone)
        {
            writer.Remove(item);
        }

        List<int> rows = [.. texts.Select(text => writer.Add(text.Item, text.Text.Entry, text.Words))];
        transaction.Commit();
        return rows;
    }

    /// <summary>The items that a file holds, and which text of each. The instant is part of it, since numbers come again when a database is restored.</summary>
    public static Dictionary<Guid, (long Changed, long At)> Versions(SqliteConnection file)
    {
        using var ask = Prepared(file, null, IndexSchema.Versions);
        using var rows = ask.ExecuteReader();
        Dictionary<Guid, (long Changed, long At)> versions = [];
        while (rows.Read())
        {
            // Two programs may have written the same item to the same file; so it is written anew.
            versions[rows.GetGuid(0)] = versions.ContainsKey(rows.GetGuid(0)) ? default : (rows.GetInt64(1), rows.GetInt64(2));
        }

        return versions;
    }

    public static (long Changed, long At) VersionOf(LiveItem item) => (item.ChangedAs, item.PublishedAt.UtcTicks);

    public void Dispose()
    {
        foreach (var command in (SqliteCommand[])[_register, _add, _rows, _forget, _remove])
        {
            command.Dispose();
        }
    }

    private void Remove(Guid item)
    {
        Set(_rows, ("$item", item.ToByteArray()));
        List<long> found = [];
        using (var rows = _rows.ExecuteReader())
        {
            while (rows.Read())
            {
                found.Add(rows.GetInt64(0));
            }
        }

        foreach (var row in found)
        {
            Set(_forget, ("$row", row));
            _forget.ExecuteNonQuery();
            Set(_remove, ("$row", row));
            _remove.ExecuteNonQuery();
        }
    }

    private int Add(LiveItem item, string entry, IReadOnlyList<string[]> words)
    {
        var (changed, at) = VersionOf(item);
        Set(
            _register,
            [("$item", item.Id.ToByteArray()), ("$entry", entry), ("$changed", changed), ("$at", at), .. IndexSchema.Fields.Zip(words, (field, inField) => ($"${field}", (object)inField.Length))]);
        var row = (long)_register.ExecuteScalar()!;
        Set(_add, [("$row", row), .. IndexSchema.Fields.Zip(words, (field, inField) => ($"${field}", (object)string.Join(' ', inField)))]);
        _add.ExecuteNonQuery();
        return (int)row;
    }

    private static SqliteCommand Prepared(SqliteConnection file, SqliteTransaction? transaction, string sql)
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
