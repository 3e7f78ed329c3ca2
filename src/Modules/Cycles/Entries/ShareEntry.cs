using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Entries;

/// <summary>The author lets one more circle of people read an own entry.</summary>
internal sealed class ShareEntry(Store store)
{
    public async Task<Outcome<CycleEntry>> RunAsync(Person by, Guid cycle, Guid entry, Sharing audience, CancellationToken ct)
    {
        if (await store.OwnEntryAsync(by, cycle, entry, ct) is not { } own)
        {
            return new Problem.NotFound();
        }

        var shared = own.ShareWith(audience);
        return shared.Problem is not null ? shared : await store.SaveAsync("Anteckningen har just ändrats. Läs den igen innan du delar den.", ct) ?? shared;
    }
}
