using Quartz;

namespace NaraVard.Media.Keeping;

/// <summary>Rings each night.</summary>
[DisallowConcurrentExecution]
internal sealed class SweepJob(OnDisk disk) : IJob
{
    public static void Add(IQuartzBuilder quartz) => quartz.ScheduleJob<SweepJob>(
        trigger => trigger.WithIdentity("media-sweep").StartNow().WithSimpleSchedule(TimeSpan.FromDays(1)),
        job => job.WithIdentity("media-sweep").WithDescription("Städar bland filerna"));

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await disk.SweepAsync(cancellationToken);
}
