using Quartz;

namespace NaraVard.Editing.Exchange;

/// <summary>Rings when something was sent or decided, and each minute in case a node went away in the middle.</summary>
[DisallowConcurrentExecution]
internal sealed class ImportJob(WorkOffImports work) : IJob
{
    public static readonly JobKey Key = new("imports");

    public static void Add(IQuartzBuilder quartz) => quartz.ScheduleJob<ImportJob>(
        trigger => trigger.WithIdentity("imports").StartNow().WithSimpleSchedule(TimeSpan.FromMinutes(1)),
        job => job.WithIdentity(Key).WithDescription("Läser in filer som laddats upp"));

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await work.RunAsync(cancellationToken);
}

/// <summary>Rings for work at once.</summary>
internal sealed class ImportBell(ISchedulerFactory schedulers)
{
    public async Task RingAsync(CancellationToken ct) => await (await schedulers.GetScheduler(ct)).TriggerJob(ImportJob.Key, cancellationToken: ct);
}
