using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Prompts.Schedules;
using NaraVard.Prompts.Sending;

namespace NaraVard.Prompts.Answering;

/// <summary>Lets an answer widen the gap of a widening rhythm, or make it a week again, in the answer's own save. What the two answers said to each other is kept nowhere.</summary>
internal sealed class MoveGap(Store store, IDrawer drawer, TimeProvider clock)
{
    public async Task RunAsync(ReflectionPrompt prompt, string answer, CancellationToken ct)
    {
        var schedule = await store.Set<PromptSchedule>().SingleOrDefaultAsync(s => s.Id == prompt.ScheduleId && s.Rhythm == Rhythm.Widening, ct);
        if (schedule is not null && await drawer.IsLikeBeforeAsync(prompt.AccountId, prompt.AboutId, answer, ct) is { } isAlike)
        {
            schedule.Weigh(isAlike, await OwnHours.OfAsync(store, prompt.AccountId, ct), clock.GetUtcNow());
        }
    }
}
