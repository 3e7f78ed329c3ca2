using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Entries;

/// <summary>That an insight was written out of another entry.</summary>
internal sealed record EntrySource(Guid InsightId, Guid SourceId)
{
    public static void Map(ModelBuilder model) => model.Entity<EntrySource>(source =>
    {
        source.ToTable("entry_sources");
        source.HasKey(s => new { s.InsightId, s.SourceId });
        source.HasIndex(s => s.SourceId);
        source.HasOne<CycleEntry>().WithMany().HasForeignKey(s => s.InsightId).OnDelete(DeleteBehavior.Cascade);
        source.HasOne<CycleEntry>().WithMany().HasForeignKey(s => s.SourceId).OnDelete(DeleteBehavior.Cascade);
    });
}

/// <summary>An entry behind an insight, as one reader sees it.</summary>
internal sealed record SourceView(Guid InsightId, Guid Id, EntryKind Kind, string Text);

/// <summary>What lies behind insights: as much of it as the reader may read, and nothing that has gone back to a drawer.</summary>
internal sealed class EntrySources(Store store)
{
    public async Task<ILookup<Guid, SourceView>> BehindAsync(IReadOnlyCollection<Guid> insights, Person? reader, CancellationToken ct)
    {
        var behind = from source in store.Set<EntrySource>()
                     where insights.Contains(source.InsightId)
                     join entry in Shared(reader) on source.SourceId equals entry.Id
                     orderby entry.WrittenAt, entry.Id
                     select new SourceView(source.InsightId, entry.Id, entry.Kind, entry.Text);
        return (await behind.ToListAsync(ct)).ToLookup(source => source.InsightId);
    }

    /// <summary>The entries among these that an insight in the cycle can be built on.</summary>
    public async Task<IReadOnlyList<Guid>> AllowedAsync(Person by, Guid cycle, IReadOnlyCollection<Guid> entries, CancellationToken ct) =>
        entries.Count == 0 ? [] : await Shared(by).Where(entry => entry.CycleId == cycle && entries.Contains(entry.Id)).Select(entry => entry.Id).ToListAsync(ct);

    /// <summary>Whether somebody else has shared an insight that was written out of an entry.</summary>
    public Task<bool> IsBuiltOnByOthersAsync(Person author, Guid entry, CancellationToken ct) =>
        store.Set<CycleEntry>().AnyAsync(insight => insight.AuthorId != author.Id && insight.Sharing != Sharing.Own && store.Set<EntrySource>().Any(s => s.InsightId == insight.Id && s.SourceId == entry), ct);

    private IQueryable<CycleEntry> Shared(Person? reader) => store.EntriesReadableBy(reader).Where(entry => entry.Sharing != Sharing.Own);
}
