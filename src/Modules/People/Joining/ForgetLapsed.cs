using Microsoft.EntityFrameworkCore;
using Quartz;

namespace NaraVard.People.Joining;

/// <summary>Forgets invitations and questions about domains that nobody answered in time: they hold addresses of people who aren't here.</summary>
internal sealed class ForgetLapsed(Store store, TimeProvider clock)
{
    /// <summary>How long a lapsed one is kept, so that it can be sent again.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var before = clock.GetUtcNow() - Kept;
        return await store.Set<Invitation>().Where(i => i.LapsesAt < before).ExecuteDeleteAsync(ct)
            + await store.Set<DomainClaim>().Where(c => c.LapsesAt < before).ExecuteDeleteAsync(ct);
    }
}

/// <summary>Rings each night.</summary>
[DisallowConcurrentExecution]
internal sealed class ForgetLapsedJob(ForgetLapsed forget) : IJob
{
    public static void Add(IQuartzBuilder quartz) => quartz.ScheduleJob<ForgetLapsedJob>(
        trigger => trigger.WithIdentity("lapsed-invitations").StartNow().WithSimpleSchedule(TimeSpan.FromDays(1)),
        job => job.WithIdentity("lapsed-invitations"));

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await forget.RunAsync(cancellationToken);
}
