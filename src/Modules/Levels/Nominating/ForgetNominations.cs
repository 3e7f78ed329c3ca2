using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;

namespace NaraVard.Levels.Nominating;

/// <summary>A nomination that the editors thanked no to goes in time, and the question can be nominated anew.</summary>
internal sealed class ForgetNominations(Store store) : IForget
{
    public static readonly RetentionRule Rule = new(
        "DeclinedNominations", 365, "Nomineringar av egna frågor som redaktionen har tackat nej till", "efter svaret",
        "Så att ni kan läsa varför, och så att samma fråga inte nomineras igen på en gång.");

    public Task<int> RunAsync(DateTimeOffset before, int most, CancellationToken ct) =>
        store.Set<Nomination>().Where(nomination => nomination.State == NominationState.Declined && nomination.DecidedAt < before)
            .OrderBy(nomination => nomination.Id).Take(most).ExecuteDeleteAsync(ct);
}
