using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;

namespace NaraVard.Editing.FactChecking;

/// <summary>The addresses of those who were asked to check facts, and what was written to them, when the check has been closed for a while. What the team is called and answered stays.</summary>
internal sealed class ForgetAddresses(Store store) : IForget
{
    public static readonly RetentionRule Rule = new(
        "FactCheckAddresses", 90, "E-postadressen till den som har ombetts att faktakolla en text, och hälsningen i mejlet", "efter att faktakollen avslutades",
        "Så att redaktionen kan fråga igen om svaret är oklart. Länken slutar gälla när faktakollen avslutas.");

    public Task<int> RunAsync(DateTimeOffset before, int most, CancellationToken ct) =>
        store.Set<FactCheck>().Where(check => (check.Email != null || check.Greeting != "") && check.ClosesAt < before).OrderBy(check => check.Id).Take(most).ForgetAddresseesAsync(ct);
}

internal static class Addressees
{
    /// <summary>The fact checks that were mailed to somebody, however the address was spelled.</summary>
    public static IQueryable<FactCheck> AskedOf(this IQueryable<FactCheck> checks, string email)
    {
        var address = email.ToLowerInvariant();
        return checks.Where(check => check.Email!.ToLower() == address);
    }

    /// <summary>Lets go of whom the checks were mailed to: the address, and the greeting, which may begin with a name.</summary>
    public static Task<int> ForgetAddresseesAsync(this IQueryable<FactCheck> checks, CancellationToken ct) => checks.ExecuteUpdateAsync(
        set => set.SetProperty(check => check.Email, (string?)null).SetProperty(check => check.Greeting, "").SetProperty(check => check.Version, check => check.Version + 1), ct);
}
