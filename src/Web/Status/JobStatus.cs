using NaraVard.Kernel.Status;
using NaraVard.Kernel.Text;
using Quartz;
using Quartz.Extensibility;

namespace NaraVard.Web.Status;

/// <summary>Each job: when it ran, whether it went well, when it runs next. Of all nodes, since they share the jobs' tables.</summary>
internal sealed class JobStatus(ISchedulerFactory schedulers, IExecutionHistoryStore history, TimeProvider clock) : ITellStatus
{
    /// <summary>How late a job may be before something must be wrong.</summary>
    public static readonly TimeSpan Late = TimeSpan.FromMinutes(5);

    public string Name => "Jobben";

    public async Task<IReadOnlyList<StatusLine>> TellAsync(CancellationToken ct)
    {
        var scheduler = await schedulers.GetScheduler(ct);
        var jobs = await scheduler.QueryJobs(new JobQuery(), ct);
        var triggers = (await scheduler.QueryTriggers(new TriggerQuery(), ct)).Items.ToLookup(trigger => trigger.JobKey);
        var runs = (await history.QueryJobRunStatuses(new JobRunStatusQuery { SchedulerName = scheduler.SchedulerName }, ct)).Items.ToDictionary(run => run.Job);
        return [.. jobs.Items.Select(job => Line(job, triggers[job.Key].FirstOrDefault(), runs.GetValueOrDefault(job.Key))).OrderBy(line => line.What, SwedishOrder.Words)];
    }

    private StatusLine Line(JobHeader job, TriggerHeader? trigger, JobRunStatus? run)
    {
        var now = clock.GetUtcNow();
        var last = run is null ? "har inte gått än" : $"gick {run.LastFiredAtUtc.Near(now)}{(run.LastDuration is { } took ? $" på {StatusWords.Took(took)}" : "")}{(run.ConsecutiveFailures > 0 ? ", men inte bra" : "")}";
        var next = trigger switch
        {
            { State: TriggerState.Executing } => "; går nu",
            { NextFireTimeUtc: { } at } => $"; nästa {When(at, now)}",
            _ => "",
        };
        return new(job.Description ?? job.Key.Name, last + next, Trouble(trigger, run, now));
    }

    // Of what is to come Near says the date, which is long for the time of tonight.
    private static string When(DateTimeOffset at, DateTimeOffset now) =>
        at.SwedishDate() == now.SwedishDate() ? $"kl. {at.Clock()}" : at.SwedishDate() == now.SwedishDate().AddDays(1) ? $"i morgon {at.Clock()}" : at.LongDateAndTime();

    private static string? Trouble(TriggerHeader? trigger, JobRunStatus? run, DateTimeOffset now) => (trigger, run) switch
    {
        ({ State: TriggerState.Error or TriggerState.Paused }, _) => "Jobbet står still. Starta om servern; hjälper det inte står skälet i loggen.",
        ({ NextFireTimeUtc: { } next, State: not TriggerState.Executing }, _) when now - next > Late => $"Det skulle ha gått {next.Near(now)}. Se efter att en nod är igång, och läs loggen.",
        (_, { ConsecutiveFailures: var times and > 0, LastFailureMessage: var what }) => $"Det har gått fel {(times == 1 ? "en gång" : $"{times} gånger i rad")} ({what}). Läs loggen; det försöker igen av sig självt.",
        _ => null,
    };
}

/// <summary>Which nodes are up, by their check-ins in the jobs' tables.</summary>
internal sealed class NodesStatus(ISchedulerFactory schedulers, TimeProvider clock) : ITellStatus
{
    public string Name => "Noderna";

    public async Task<IReadOnlyList<StatusLine>> TellAsync(CancellationToken ct)
    {
        var nodes = await (await schedulers.GetScheduler(ct)).QueryClusterNodes(ct);
        return [.. nodes.Select(node => new StatusLine(NameOf(node), Seen(node), Trouble(node)))];
    }

    // A node that is alone has no name of its own.
    private static string NameOf(ClusterNode node) => (node.IsCurrentNode, node.LastCheckInUtc) switch
    {
        (true, null) => "Den här",
        (true, _) => $"{node.InstanceId} (den här)",
        _ => node.InstanceId,
    };

    private string Seen(ClusterNode node) => node.LastCheckInUtc is { } at ? $"hörde av sig {at.Near(clock.GetUtcNow())}" : "är igång, ensam";

    private static string? Trouble(ClusterNode node) => node.State switch
    {
        ClusterNodeState.Failed => "Den har slutat höra av sig, och de andra tar över det den gjorde. Starta den igen, om den inte är avstängd med flit.",
        _ => null,
    };
}
