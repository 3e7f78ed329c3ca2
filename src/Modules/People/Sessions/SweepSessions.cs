using Microsoft.EntityFrameworkCore;
using NaraVard.People.SignIn;
using Quartz;

namespace NaraVard.People.Sessions;

/// <summary>Takes away what is over: sign-ins, devices not to be known any longer, and codes that couldn't be used anyway.</summary>
internal sealed class SweepSessions(Store store, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await store.Set<Session>().Where(session => session.EndsAt <= now).ExecuteDeleteAsync(ct);
        await store.Set<SpentCode>().Where(code => code.Until <= now).ExecuteDeleteAsync(ct);

        // An account without any device is one that has never signed in, so the last is kept until there is another.
        await store.Set<KnownDevice>()
            .Where(device => device.Until <= now && store.Set<KnownDevice>().Any(other => other.AccountId == device.AccountId && other.Until > now))
            .ExecuteDeleteAsync(ct);
    }
}

/// <summary>Rings every hour.</summary>
[DisallowConcurrentExecution]
internal sealed class SweepSessionsJob(SweepSessions sweep) : IJob
{
    public static void Add(IQuartzBuilder quartz) => quartz.ScheduleJob<SweepSessionsJob>(
        trigger => trigger.WithIdentity("sessions").StartNow().WithSimpleSchedule(TimeSpan.FromHours(1)),
        job => job.WithIdentity("sessions").WithDescription("Städar bland utgångna inloggningar"));

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) => await sweep.RunAsync(cancellationToken);
}
