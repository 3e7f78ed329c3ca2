using Quartz;

namespace NaraVard.Prompts.Series;

/// <summary>Rings each hour.</summary>
[DisallowConcurrentExecution]
internal sealed class FollowSeriesJob(FollowSeries follow) : IJob
{
    public static void Add(IQuartzBuilder quartz) => quartz.ScheduleJob<FollowSeriesJob>(
        trigger => trigger.WithIdentity("follow-series").StartNow().WithSimpleSchedule(TimeSpan.FromHours(1)),
        job => job.WithIdentity("follow-series").WithDescription("Följer mötesserier"));

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await follow.RunAsync(cancellationToken);
}
