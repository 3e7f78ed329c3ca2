using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;

namespace NaraVard.Levels.Lifted;

/// <summary>Lifted questions and their answers go some time after the last answer. What its receiver shows to everybody stays as long as it is shown.</summary>
internal sealed class ForgetLifts(Store store) : IForget
{
    public static readonly RetentionRule Rule = new(
        "LiftedQuestions", 1095, "Frågor som har lyfts till en annan nivå, och svaren på dem", "efter det senaste svaret",
        "Så att de som frågade kan läsa svaret, och så att den som svarar ser vad som har sagts förut.");

    public async Task<int> RunAsync(DateTimeOffset before, int most, CancellationToken ct)
    {
        var old = store.Set<LiftBundle>().Where(bundle => !bundle.Waits && bundle.StandsSince < before && !store.Set<LiftAnswer>().Any(answer => answer.BundleId == bundle.Id && answer.PublicQuestion != ""));
        var questions = await store.Set<LiftedQuestion>().Where(question => old.Any(bundle => bundle.Id == question.BundleId)).OrderBy(question => question.Id).Take(most).ExecuteDeleteAsync(ct);
        var empty = old.Where(bundle => !store.Set<LiftedQuestion>().Any(question => question.BundleId == bundle.Id));
        var answers = await store.Set<LiftAnswer>().Where(answer => empty.Any(bundle => bundle.Id == answer.BundleId)).OrderBy(answer => answer.Id).Take(most).ExecuteDeleteAsync(ct);
        var bundles = await empty.Where(bundle => !store.Set<LiftAnswer>().Any(answer => answer.BundleId == bundle.Id)).OrderBy(bundle => bundle.Id).Take(most).ExecuteDeleteAsync(ct);
        return Math.Max(questions, Math.Max(answers, bundles));
    }
}
