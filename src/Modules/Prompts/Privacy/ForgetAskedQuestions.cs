using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;
using NaraVard.Prompts.Sending;

namespace NaraVard.Prompts.Privacy;

/// <summary>Which questions somebody was mailed long ago. The answers lie in the drawer.</summary>
internal sealed class ForgetAskedQuestions(Store store) : IForget
{
    public static readonly RetentionRule Rule = new(
        "AskedQuestions", 1095, "Vilka reflektionsfrågor som har mejlats till dig", "efter att frågan mejlades",
        "Så att samma fråga inte kommer igen innan de andra har kommit. Om du har svarat sparas inte.");

    public Task<int> RunAsync(DateTimeOffset before, int most, CancellationToken ct) =>
        store.Set<ReflectionPrompt>().Where(prompt => prompt.AskedAt < before).OrderBy(prompt => prompt.Id).Take(most).ExecuteDeleteAsync(ct);
}
