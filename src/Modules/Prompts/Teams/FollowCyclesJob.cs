using Quartz;

namespace NaraVard.Prompts.Teams;

/// <summary>Rings each hour.</summary>
[DisallowConcurrentExecution]
internal sealed class FollowCyclesJob(FollowCycles follow) : IJob
{
    public static void Add(IQuartzBuilder quartz) => quartz.ScheduleJob<FollowCyclesJob>(
        trigger => trigger.WithIdentity("follow-cycles").StartNow().WithSimpleSchedule(TimeSpan.FromHours(1)),
        job => job.WithIdentity("follow-cycles").WithDescription("Följer lärandecykler"));

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await follow.RunAsync(cancellationToken);
}
