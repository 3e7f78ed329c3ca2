using Quartz;

namespace NaraVard.Editing.Schedule;

/// <summary>Rings every fifteen seconds, so that what is to be public at eight is so a moment after.</summary>
[DisallowConcurrentExecution]
internal sealed class PublishJob(PublishScheduled publish) : IJob
{
    public static void Add(IQuartzBuilder quartz) => quartz.ScheduleJob<PublishJob>(
        trigger => trigger.WithIdentity("publish").StartNow().WithSimpleSchedule(TimeSpan.FromSeconds(15)),
        job => job.WithIdentity("publish").WithDescription("Publicerar det som är tidsatt"));

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await publish.RunAsync(cancellationToken);
}
