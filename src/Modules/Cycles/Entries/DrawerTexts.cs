using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Entries;

/// <summary>
/// The words that lie in private drawers. They have a table of their own and are sealed under a purpose that holds the author and
/// the entry, so a row moved to another author or entry opens for nobody, and what reads the database past this class (SQL, a dump,
/// an index, an export) meets no words. Nothing else touches the table, and to open a text one must be its author.
/// </summary>
internal sealed partial class DrawerTexts(Store store, IDataProtectionProvider protection, ILogger<DrawerTexts> log)
{
    /// <summary>What stands in place of a text that no key of ours opens.</summary>
    public const string Unreadable = "Texten går inte att öppna. Säg till administratören. Den ligger kvar i din låda.";

    private static readonly Dictionary<Guid, string> Nothing = [];

    /// <summary>The texts among these entries that lie in the drawer of the one who asks, in one query.</summary>
    /// <returns>The texts by entry. What is somebody else's, or can't be opened, is missing.</returns>
    public async Task<IReadOnlyDictionary<Guid, string>> OpenAsync(Person author, IReadOnlyCollection<Guid> entries, CancellationToken ct)
    {
        if (entries.Count == 0)
        {
            return Nothing;
        }

        var rows = await store.Set<Row>().AsNoTracking().Where(row => row.AuthorId == author.Id && entries.Contains(row.EntryId)).ToListAsync(ct);
        return Opened(rows, author);
    }

    /// <summary>All that lies in the drawer of the one who asks, in one query.</summary>
    /// <returns>The texts by entry. What can't be opened is missing.</returns>
    public async Task<IReadOnlyDictionary<Guid, string>> OpenAllAsync(Person author, CancellationToken ct) =>
        Opened(await store.Set<Row>().AsNoTracking().Where(row => row.AuthorId == author.Id).ToListAsync(ct), author);

    /// <summary>Gives an entry its words in hand, when they lie in the drawer of the one who asks.</summary>
    public async Task OpenAsync(Person author, CycleEntry entry, CancellationToken ct)
    {
        if ((await OpenAsync(author, [entry.Id], ct)).TryGetValue(entry.Id, out var words))
        {
            entry.Hold(words);
        }
    }

    /// <summary>Adds to what is about to be saved that the entry's words go into the drawer, or that they have left it.</summary>
    public async Task FollowAsync(CycleEntry entry, CancellationToken ct)
    {
        var isNew = store.Entry(entry).State is EntityState.Added or EntityState.Detached;
        var row = isNew ? null : await store.Set<Row>().SingleOrDefaultAsync(r => r.EntryId == entry.Id, ct);
        if (entry.Sharing != Sharing.Own)
        {
            store.Set<Row>().RemoveRange(row is null ? [] : [row]);
        }
        else if (entry.DrawerText is { } words)
        {
            row ??= store.Add(new Row { EntryId = entry.Id, AuthorId = entry.AuthorId }).Entity;
            row.Sealed = Protector(entry.AuthorId, entry.Id).Protect(Encoding.UTF8.GetBytes(words));
        }
    }

    private Dictionary<Guid, string> Opened(IEnumerable<Row> rows, Person author) =>
        rows.Select(row => (row.EntryId, Text: Opened(row, author))).Where(opened => opened.Text is not null).ToDictionary(opened => opened.EntryId, opened => opened.Text!);

    private string? Opened(Row row, Person author)
    {
        try
        {
            return Encoding.UTF8.GetString(Protector(author.Id, row.EntryId).Unprotect(row.Sealed));
        }
        catch (CryptographicException)
        {
            LogUnreadable(row.EntryId);
            return null;
        }
    }

    private IDataProtector Protector(Guid author, Guid entry) => protection.CreateProtector("NaraVard.Drawer", author.ToString(), entry.ToString());

    [LoggerMessage(LogLevel.Error, "En text i en låda går inte att öppna med nycklarna i databasen: anteckning {Entry}")]
    private partial void LogUnreadable(Guid entry);

    public static void Map(ModelBuilder model) => model.Entity<Row>(row =>
    {
        row.ToTable("drawer_texts");
        row.HasKey(r => r.EntryId);
        row.HasOne<CycleEntry>().WithOne().HasForeignKey<Row>(r => r.EntryId).OnDelete(DeleteBehavior.Cascade);
        row.HasIndex(r => r.AuthorId);
    });

    private sealed class Row
    {
        public required Guid EntryId { get; init; }

        public required Guid AuthorId { get; init; }

        public byte[] Sealed { get; set; } = [];
    }
}
