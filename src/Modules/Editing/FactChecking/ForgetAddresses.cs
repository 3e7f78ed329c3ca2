using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;

namespace NaraVard.Editing.FactChecking;

/// <summary>The addresses of those who were asked to check facts, when the check has been closed for a while.</summary>
internal sealed class ForgetAddresses(Store store) : IForget
{
    public static readonly RetentionRule Rule = new(
        "FactCheckAddresses", 90, "E-postadressen till den som har ombetts att faktakolla en text", "efter att faktakollen avslutades",
        "Så att redaktionen kan fråga igen om svaret är oklart. Länken slutar gälla när faktakollen avslutas.");

    public Task<int> RunAsync(DateTimeOffset before, int most, CancellationToken ct) =>
        store.Set<FactCheck>().Where(check => check.Email != null && check.ClosesAt < before).OrderBy(check => check.Id).Take(most)
            .ExecuteUpdateAsync(set => set.SetProperty(check => check.Email, (string?)null).SetProperty(check => check.Version, check => check.Version + 1), ct);
}
