using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NaraVard.Web.Health;

/// <summary>What a monitor is told. Names are for machines, reasons for people; neither says anything of the inside.</summary>
internal sealed record HealthAnswer(string Status, IReadOnlyList<HealthPart> Checks)
{
    public const string Well = "ok";
    public const string Warning = "warning";
    public const string Failing = "failing";
}

/// <summary>How one thing is.</summary>
internal sealed record HealthPart(string Name, string Status, string? Reason);

/// <summary>Whether this node can serve. Looked at once in a while however many ask, so that asking is no way to load the database.</summary>
internal sealed class ReadyAnswer(HealthCheckService checks, Leaving leaving, TimeProvider clock)
{
    public const string Database = "database";
    public const string Schema = "schema";
    public const string Content = "content";
    public const string Disk = "disk";
    public const string Jobs = "jobs";

    /// <summary>How long one check may take.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>How long an answer is kept.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromSeconds(2);

    private static readonly HealthAnswer TooSlow = new(HealthAnswer.Failing, [new("time", HealthAnswer.Failing, "Kontrollerna blir inte klara i tid.")]);
    private static readonly HealthAnswer Stopping = new(HealthAnswer.Failing, [new("stopping", HealthAnswer.Failing, "Servern håller på att stanna.")]);

    private readonly Lock _one = new();
    private Task<HealthReport> _looked = Task.FromResult(new HealthReport(new Dictionary<string, HealthReportEntry>(), TimeSpan.Zero));
    private long? _began;

    public async Task<HealthAnswer> NowAsync()
    {
        if (leaving.HasBegun)
        {
            return Stopping;
        }

        try
        {
            // A check that hangs in spite of its own limit keeps nobody waiting, and no other is begun beside it.
            return Answer(await Look().WaitAsync(Patience + Kept));
        }
        catch (TimeoutException)
        {
            return TooSlow;
        }
    }

    private Task<HealthReport> Look()
    {
        lock (_one)
        {
            if (_looked.IsCompleted && !(_began is { } began && clock.GetElapsedTime(began) < Kept))
            {
                (_began, _looked) = (clock.GetTimestamp(), Task.Run(() => checks.CheckHealthAsync()));
            }

            return _looked;
        }
    }

    private static HealthAnswer Answer(HealthReport report) => new(Word(report.Status), [.. report.Entries.Select(entry => new HealthPart(entry.Key, Word(entry.Value.Status), Reason(entry.Key, entry.Value.Status)))]);

    private static string Word(HealthStatus status) => status switch
    {
        HealthStatus.Healthy => HealthAnswer.Well,
        HealthStatus.Degraded => HealthAnswer.Warning,
        _ => HealthAnswer.Failing,
    };

    private static string? Reason(string name, HealthStatus status) => (name, status) switch
    {
        (_, HealthStatus.Healthy) => null,
        (Database, _) => "Databasen svarar inte.",
        (Schema, _) => "Databasen har inte allt som programmet behöver, eller svarar inte.",
        (Content, _) => "Innehållet är inte läst än.",
        (Disk, HealthStatus.Degraded) => "Disken börjar bli full.",
        (Disk, _) => "Disken är full.",
        (Jobs, HealthStatus.Degraded) => "Jobben går inte som de ska.",
        (Jobs, _) => "Jobben går inte.",
        _ => "Det är inte som det ska.",
    };
}
