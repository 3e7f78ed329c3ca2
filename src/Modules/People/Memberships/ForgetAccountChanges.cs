using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;

namespace NaraVard.People.Memberships;

/// <summary>What administrators and managers did with accounts long ago.</summary>
internal sealed class ForgetAccountChanges(Store store) : IForget
{
    public static readonly RetentionRule Rule = new(
        "AccountChanges", 1095, "Att en administratör eller chef har ändrat dina roller eller ditt konto, och vem det var", "efter ändringen",
        "Så att du och administratören kan se vem som gjorde vad.");

    public Task<int> RunAsync(DateTimeOffset before, int most, CancellationToken ct) =>
        store.Set<AccountChange>().Where(change => change.At < before).OrderBy(change => change.Id).Take(most).ExecuteDeleteAsync(ct);
}
