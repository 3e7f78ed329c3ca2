using Quartz;

namespace NaraVard.Editing.Reminders;

/// <summary>Rings every hour.</summary>
[DisallowConcurrentExecution]
internal sealed class ReviewByJob(RemindOfReview remind) : IJob
{
    public static void Add(IQuartzBuilder quartz) => quartz.ScheduleJob<ReviewByJob>(
        trigger => trigger.WithIdentity("review-by").StartNow().WithSimpleSchedule(TimeSpan.FromHours(1)),
        job => job.WithIdentity("review-by").WithDescription("Påminner om texter som ska ses över"));

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await remind.RunAsync(cancellationToken);
}
