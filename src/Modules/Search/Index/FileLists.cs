using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace NaraVard.Search.Index;

/// <summary>
/// The posting lists in a file, of the documents that it held when it was read. A list is read when it is first asked for and then kept, as long as there is room:
/// where a word stands in those documents never changes.
/// </summary>
/// <param name="file">The file.</param>
/// <param name="documentOf">The document of each row, or -1.</param>
/// <param name="norms">What an occurrence counts in each field of each document.</param>
internal sealed class FileLists(IndexFile file, int[] documentOf, float[][] norms)
{
    private const int FewestKept = 1_000_000;
    private const int KeptPerDocument = 200;

    private readonly ConcurrentDictionary<string, Postings> _kept = [];
    private readonly ConcurrentBag<SqliteCommand> _idle = [];
    private int _room = RoomFor(norms.Length);

    public IndexFile File => file;

    /// <summary>How many places are kept in memory before all are let go, so that many odd questions can't fill it.</summary>
    public static int RoomFor(int documents) => Math.Max(FewestKept, KeptPerDocument * documents);

    /// <summary>Where a word in this very form stands.</summary>
    public Postings Of(string form)
    {
        if (_kept.TryGetValue(form, out var known))
        {
            return known;
        }

        var read = Read(form);
        if (read.Count > 0 && _kept.TryAdd(form, read) && Interlocked.Add(ref _room, -read.Count) < 0)
        {
            _kept.Clear();
            Interlocked.Exchange(ref _room, RoomFor(norms.Length));
        }

        return read;
    }

    private Postings Read(string form)
    {
        var ask = _idle.TryTake(out var idle) ? idle : Prepared();
        ask.Parameters[0].Value = form;
        var read = new Postings.Builder();
        try
        {
            using var rows = ask.ExecuteReader();
            while (rows.Read())
            {
                var row = rows.GetInt64(0);
                if (row < documentOf.Length && documentOf[row] is var document and >= 0)
                {
                    read.Add(document, norms[document][rows.GetInt32(1)]);
                }
            }
        }
        catch
        {
            // A command that failed is not used again.
            ask.Connection!.Dispose();
            throw;
        }

        _idle.Add(ask);
        return read.Build();
    }

    private SqliteCommand Prepared()
    {
#pragma warning disable CA2000 // Goes with the command.
        var connection = file.OpenToRead();
#pragma warning restore CA2000
        try
        {
            var ask = connection.CreateCommand();
            ask.CommandText = IndexSchema.Places;
            ask.Parameters.AddWithValue("$term", "");
            ask.Prepare();
            return ask;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
