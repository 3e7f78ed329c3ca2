using Quartz;

namespace NaraVard.Mail.Delivery;

/// <summary>Rings every ten seconds. On whichever node, and also while another sends: a node that is killed in the middle of a round holds up nobody.</summary>
internal sealed class MailJob(SendWaitingMail send) : IJob
{
    public static void Add(IQuartzBuilder quartz) => quartz.ScheduleJob<MailJob>(
        trigger => trigger.WithIdentity("mail").StartNow().WithSimpleSchedule(TimeSpan.FromSeconds(10)),
        job => job.WithIdentity("mail").WithDescription("Skickar mejl"));

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await send.RingAsync(cancellationToken);
}
