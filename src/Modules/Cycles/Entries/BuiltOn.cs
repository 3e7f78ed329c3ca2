using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Starting;
using NaraVard.Editing.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Entries;

/// <summary>Something that others have built on an entry.</summary>
/// <param name="What">A Swedish sentence that tells it.</param>
/// <param name="Address">Where the author can see it, or null when they may not.</param>
internal sealed record BuiltOn(string What, string? Address = null);

/// <summary>Finds what has been built on an own entry, and tells only what its author may see of that.</summary>
internal sealed class FindBuiltOn(Store store, EntrySources sources, IExampleOffers offers)
{
    public async Task<IReadOnlyList<BuiltOn>> RunAsync(Person author, Guid entry, CancellationToken ct) =>
        [.. await OutcomesAsync(author, entry, ct), .. await InsightsAsync(author, entry, ct), .. await OffersAsync(author, entry, ct), .. await CyclesAsync(author, entry, ct)];

    // An outcome in a colleague's drawer doesn't show through here either.
    private async Task<IEnumerable<BuiltOn>> OutcomesAsync(Person author, Guid entry, CancellationToken ct) =>
        await store.Set<CycleEntry>().AnyAsync(outcome => outcome.PredictionId == entry && outcome.AuthorId != author.Id && outcome.Sharing != Sharing.Own, ct)
            ? [new BuiltOn("Någon annan har skrivit utfallet till din förutsägelse.")]
            : [];

    // Neither does an insight.
    private async Task<IEnumerable<BuiltOn>> InsightsAsync(Person author, Guid entry, CancellationToken ct) =>
        await sources.IsBuiltOnByOthersAsync(author, entry, ct) ? [new BuiltOn("Någon annan har delat en insikt som bygger på den.")] : [];

    private async Task<IEnumerable<BuiltOn>> OffersAsync(Person author, Guid entry, CancellationToken ct) =>
        (await offers.TakenInByAsync(entry, ct)).Select(offer => Told(offer.Standing, offer.Author == author.Id));

    private static BuiltOn Told(OfferStanding offer, bool isOwn) => offer switch
    {
        { State: OfferState.Published or OfferState.PutAway } => new($"Den är med i det publicerade exemplet ”{offer.Title}”.", CyclesLinks.Example(offer.Slug)),
        _ when isOwn => new($"Du har tagit med den i exemplet ”{offer.Title}”, som du har erbjudit. Ta tillbaka exemplet först.", CyclesLinks.OfferedExample(offer.Slug)),
        _ => new("En kollega har tagit med den i ett exempel som väntar hos redaktionen."),
    };

    private async Task<IEnumerable<BuiltOn>> CyclesAsync(Person author, Guid entry, CancellationToken ct)
    {
        var grown = store.Set<EntrySeed>().Where(seed => seed.EntryId == entry).Select(seed => seed.CycleId);
        var known = await store.CyclesKnownTo(author).Where(cycle => grown.Contains(cycle.Id)).OrderBy(cycle => cycle.StartedAt)
            .Select(cycle => new { cycle.Id, cycle.Title }).ToListAsync(ct);
        var hidden = await grown.CountAsync(ct) > known.Count;
        return known.Select(cycle => new BuiltOn($"Cykeln ”{cycle.Title}” har vuxit fram ur den här cykeln, och texten var delad då.", CyclesLinks.Cycle(cycle.Id)))
            .Concat(hidden ? [new BuiltOn("En cykel som du inte kan se har vuxit fram ur den här, och texten var delad då.")] : []);
    }
}
