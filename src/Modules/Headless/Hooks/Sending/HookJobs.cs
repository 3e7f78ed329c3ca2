using Quartz;

namespace NaraVard.Headless.Hooks.Sending;

/// <summary>Rings every ten seconds.</summary>
[DisallowConcurrentExecution]
internal sealed class HookJob(WorkOffHooks work) : IJob
{
    public static void Add(IQuartzBuilder quartz) => quartz.ScheduleJob<HookJob>(
        trigger => trigger.WithIdentity("web-hooks").StartNow().WithSimpleSchedule(TimeSpan.FromSeconds(10)),
        job => job.WithIdentity("web-hooks").WithDescription("Skickar aviseringar till andra system"));

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await work.RunAsync(cancellationToken);
}
