using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;

namespace NaraVard.Cycles.SenseMaking;

/// <summary>Sortings that were never shown. What was shown holds nobody's name and stays with the cycle.</summary>
internal sealed class ForgetSittings(Store store) : IForget
{
    public static readonly RetentionRule Rule = new(
        "UnshownSortings", 180, "Hur någon har sorterat anteckningar, om teamet aldrig visade sorteringarna för varandra", "efter att teamet började sortera",
        "Så att teamet hinner bli klart. Bara den som sorterade ser det.");

    public Task<int> RunAsync(DateTimeOffset before, int most, CancellationToken ct) =>
        store.Set<Sitting>().Where(sitting => sitting.RevealedAt == null && sitting.BegunAt < before).OrderBy(sitting => sitting.BegunAt).Take(most).ExecuteDeleteAsync(ct);
}
