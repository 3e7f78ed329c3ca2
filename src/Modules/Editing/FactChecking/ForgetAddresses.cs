using Quartz;

namespace NaraVard.Editing.FactChecking;

/// <summary>Rings each night.</summary>
[DisallowConcurrentExecution]
internal sealed class ForgetAddresses(CloseFactCheck checks) : IJob
{
    public static void Add(IQuartzBuilder quartz) => quartz.ScheduleJob<ForgetAddresses>(
        trigger => trigger.WithIdentity("fact-check-addresses").StartNow().WithSimpleSchedule(TimeSpan.FromDays(1)),
        job => job.WithIdentity("fact-check-addresses"));

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await checks.ForgetAddressesAsync(cancellationToken);
}
