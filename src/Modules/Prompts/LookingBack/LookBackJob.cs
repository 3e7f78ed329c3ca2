using Quartz;

namespace NaraVard.Prompts.LookingBack;

/// <summary>Rings each hour: hours and holidays are the receivers' own.</summary>
[DisallowConcurrentExecution]
internal sealed class LookBackJob(SendLookBacks send) : IJob
{
    public static void Add(IQuartzBuilder quartz) => quartz.ScheduleJob<LookBackJob>(
        trigger => trigger.WithIdentity("look-backs").StartNow().WithSimpleSchedule(TimeSpan.FromHours(1)),
        job => job.WithIdentity("look-backs").WithDescription("Skickar tillbakablickar"));

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await send.RunAsync(cancellationToken);
}
