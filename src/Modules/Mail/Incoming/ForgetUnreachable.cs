using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;

namespace NaraVard.Mail.Incoming;

/// <summary>That mail to an address came back goes after a time, and then it is tried again. It may be somebody's who has no account to say so from.</summary>
internal sealed class ForgetUnreachable(Store store) : IForget
{
    public static readonly RetentionRule Rule = new(
        "UnreachableAddresses", 180, "Att mejl till din adress kommer tillbaka, och vad mottagarens server svarade", "efter att ett mejl kom tillbaka",
        "Så att vi inte skriver till en adress som inte finns.");

    public Task<int> RunAsync(DateTimeOffset before, int most, CancellationToken ct) =>
        store.Set<UnreachableAddress>().Where(address => address.Since < before).OrderBy(address => address.Address).Take(most).ExecuteDeleteAsync(ct);
}
