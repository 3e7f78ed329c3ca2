using Quartz;

namespace NaraVard.Editing.Typing;

/// <summary>Rings each night.</summary>
[DisallowConcurrentExecution]
internal sealed class ForgetOldTypings(Typings typings) : IJob
{
    public static void Add(IQuartzBuilder quartz) => quartz.ScheduleJob<ForgetOldTypings>(
        trigger => trigger.WithIdentity("typings").StartNow().WithSimpleSchedule(TimeSpan.FromDays(1)),
        job => job.WithIdentity("typings"));

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await typings.ForgetOldAsync(cancellationToken);
}
