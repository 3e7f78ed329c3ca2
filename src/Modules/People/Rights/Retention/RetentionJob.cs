using NaraVard.Kernel.Text;
using Quartz;

namespace NaraVard.People.Rights.Retention;

/// <summary>Rings each night.</summary>
[DisallowConcurrentExecution]
internal sealed class RetentionJob(CarryOutRetention carryOut) : IJob
{
    public static void Add(IQuartzBuilder quartz) => quartz.ScheduleJob<RetentionJob>(
        trigger => trigger.WithIdentity("retention").WithCronSchedule("0 20 3 * * ?", cron => cron.InTimeZone(SwedishTime.Zone)),
        job => job.WithIdentity("retention").WithDescription("Gallrar det vars tid är ute"));

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await carryOut.RunAsync(cancellationToken);
}
