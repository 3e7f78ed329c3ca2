using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Organisations;
using NaraVard.Cycles.Running;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Entries;

/// <summary>Who sees what. The only place that says so: every read of entries begins here, whatever the reader's role.</summary>
internal static class ReadableEntries
{
    /// <summary>The entries that somebody may read; null is a reader without an account.</summary>
    public static IQueryable<CycleEntry> EntriesReadableBy(this Store store, Person? reader)
    {
        var entries = store.Set<CycleEntry>();
        if (reader is null)
        {
            return entries.Where(entry => entry.Sharing == Sharing.Public);
        }

        var (me, codes) = (reader.Id, reader.Organisations.ToArray());
        return entries.Where(entry =>
            entry.AuthorId == me
            || entry.Sharing == Sharing.Public
            || entry.Sharing == Sharing.SignedIn
            || (entry.Sharing == Sharing.Organisation && store.Set<EntryOrganisation>().Any(o => o.EntryId == entry.Id && codes.Contains(o.OrganisationCode)))
            || (entry.Sharing != Sharing.Own && store.Set<CycleMember>().Any(m => m.CycleId == entry.CycleId && m.AccountId == me)));
    }

    /// <summary>The cycles whose title and purpose somebody may read: the own team's, and those with an entry shared outside the team. An own entry is no key to them.</summary>
    public static IQueryable<LearningCycle> CyclesKnownTo(this Store store, Person? reader)
    {
        var (me, codes) = (reader?.Id, reader?.Organisations.ToArray() ?? []);
        return store.Set<LearningCycle>().Where(cycle =>
            cycle.Members.Any(m => m.AccountId == me)
            || store.Set<CycleEntry>().Any(e => e.CycleId == cycle.Id
                && (e.Sharing == Sharing.Public
                    || (e.Sharing == Sharing.SignedIn && me != null)
                    || (e.Sharing == Sharing.Organisation && store.Set<EntryOrganisation>().Any(o => o.EntryId == e.Id && codes.Contains(o.OrganisationCode))))));
    }

    /// <summary>An entry, to be changed by its author; null for everyone else.</summary>
    public static Task<CycleEntry?> OwnEntryAsync(this Store store, Person author, Guid cycle, Guid entry, CancellationToken ct) =>
        store.EntriesReadableBy(author).SingleOrDefaultAsync(e => e.Id == entry && e.CycleId == cycle && e.AuthorId == author.Id, ct);
}
