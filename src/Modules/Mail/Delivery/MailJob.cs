using Quartz;

namespace NaraVard.Mail.Delivery;

/// <summary>Rings every ten seconds.</summary>
[DisallowConcurrentExecution]
internal sealed class MailJob(SendWaitingMail send) : IJob
{
    public static void Add(IQuartzBuilder quartz) => quartz.ScheduleJob<MailJob>(
        trigger => trigger.WithIdentity("mail").StartNow().WithSimpleSchedule(TimeSpan.FromSeconds(10)),
        job => job.WithIdentity("mail"));

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await send.RunAsync(cancellationToken);
}
