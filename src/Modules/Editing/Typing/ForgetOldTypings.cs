using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;

namespace NaraVard.Editing.Typing;

/// <summary>What somebody typed, never saved and has not come back to.</summary>
internal sealed class ForgetOldTypings(Store store) : IForget
{
    public static readonly RetentionRule Rule = new(
        "KeptTypings", 60, "Det en redaktör har skrivit men inte sparat", "efter att det skrevs",
        "Så att inget går förlorat om webbläsaren stängs. Bara redaktören själv ser det.");

    public Task<int> RunAsync(DateTimeOffset before, int most, CancellationToken ct) =>
        store.Set<KeptTyping>().Where(typing => typing.At < before).OrderBy(typing => typing.At).Take(most).ExecuteDeleteAsync(ct);
}
