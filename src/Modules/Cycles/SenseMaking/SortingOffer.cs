using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Running;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.SenseMaking;

/// <summary>The way from the board to the table.</summary>
/// <param name="Address">Where.</param>
/// <param name="IsOpen">Whether the team sorts already.</param>
internal sealed record SortingOffer(string Address, bool IsOpen);

/// <summary>Finds whether to show the way: while a sitting is open, and once in a round when the team reflects and has something to sort.</summary>
internal static class SortingOffers
{
    private const int WorthSorting = 4;

    /// <param name="store">Where the cycles are.</param>
    /// <param name="member">The reader.</param>
    /// <param name="cycle">The cycle.</param>
    /// <param name="now">Where the team stands.</param>
    /// <param name="mayOpen">Whether the reader may put entries on the table.</param>
    /// <param name="ct">Stops it.</param>
    public static async Task<SortingOffer?> SortingOfferAsync(this Store store, Person member, Guid cycle, Standing now, bool mayOpen, CancellationToken ct)
    {
        if (await store.SittingsOf(cycle).Where(sitting => sitting.RevealedAt == null).Select(sitting => (Guid?)sitting.Id).FirstOrDefaultAsync(ct) is { } open)
        {
            return new SortingOffer(CyclesLinks.Sitting(cycle, open), IsOpen: true);
        }

        var isOffered = mayOpen && now.Phase == CyclePhase.Reflect
            && !await store.SittingsOf(cycle).AnyAsync(sitting => sitting.Round == now.Round, ct)
            && await store.SortableEntries(member, cycle).CountAsync(entry => entry.Round == now.Round, ct) >= WorthSorting;
        return isOffered ? new SortingOffer(CyclesLinks.SenseMaking(cycle), IsOpen: false) : null;
    }
}
