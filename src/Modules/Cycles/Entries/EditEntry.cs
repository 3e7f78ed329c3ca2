using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Entries;

/// <summary>The author changes an own entry.</summary>
internal sealed class EditEntry(Store store, DrawerTexts texts, TimeProvider clock)
{
    public async Task<Outcome<CycleEntry>> RunAsync(Person by, Guid cycle, Guid entry, EntryWords words, CancellationToken ct)
    {
        if (await store.OwnEntryAsync(by, cycle, entry, ct) is not { } own)
        {
            return new Problem.NotFound();
        }

        var edited = own.Edit(words, clock.GetUtcNow());
        if (edited.Problem is not null)
        {
            return edited;
        }

        await texts.FollowAsync(own, ct);
        return await store.SaveAsync("Anteckningen har just ändrats på ett annat ställe, eller så har dess utfall skrivits. Din text är kvar här.", ct) ?? edited;
    }
}
