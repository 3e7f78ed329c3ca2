using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;

namespace NaraVard.People.Rights.Retention;

/// <summary>Fingerprints of accounts that no backup has any more.</summary>
internal sealed class ForgetErasedAccounts(Store store) : IForget
{
    public static readonly RetentionRule Rule = new(
        "ErasedAccounts", 400, "Ett fingeravtryck av numret på ett konto som är raderat, utan namn och adress", "efter att kontot raderades",
        "Så att kontot kan raderas igen om en äldre säkerhetskopia läses tillbaka.");

    public Task<int> RunAsync(DateTimeOffset before, int most, CancellationToken ct)
    {
        var day = DateOnly.FromDateTime(before.UtcDateTime);
        return store.Set<ErasedAccount>().Where(erased => erased.ErasedOn < day).OrderBy(erased => erased.Hash).Take(most).ExecuteDeleteAsync(ct);
    }
}
