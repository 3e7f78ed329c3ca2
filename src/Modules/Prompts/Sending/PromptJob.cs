using Quartz;

namespace NaraVard.Prompts.Sending;

/// <summary>Rings each minute.</summary>
[DisallowConcurrentExecution]
internal sealed class PromptJob(SendDuePrompts send) : IJob
{
    public static void Add(IQuartzBuilder quartz) => quartz.ScheduleJob<PromptJob>(
        trigger => trigger.WithIdentity("prompts").StartNow().WithSimpleSchedule(TimeSpan.FromMinutes(1)),
        job => job.WithIdentity("prompts").WithDescription("Skickar frågor med mejl"));

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await send.RunAsync(cancellationToken);
}
