using System.Diagnostics;
using System.Reflection;
using System.Runtime.InteropServices;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Status;
using NaraVard.Kernel.Text;
using NaraVard.Web.Health;

namespace NaraVard.Web.Status;

/// <summary>What runs here, and how much room it has.</summary>
internal sealed class NodeStatus(DiskRoom disk, IConfiguration config, TimeProvider clock) : ITellStatus
{
    // "1.0.0+" and the whole of the commit; ten characters of it are enough to find it.
    private const int Commit = 10;

    /// <summary>Which release this is.</summary>
    public static string Version { get; } = Short(typeof(NodeStatus).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion);

    public string Name => "Den här noden";

    public Task<IReadOnlyList<StatusLine>> TellAsync(CancellationToken ct)
    {
        using var process = Process.GetCurrentProcess();
        var room = disk.Now();
        return Task.FromResult<IReadOnlyList<StatusLine>>(
        [
            new("NäraVård", Version),
            new(".NET", $"{RuntimeInformation.FrameworkDescription.Replace(".NET ", "", StringComparison.Ordinal)}, {RuntimeInformation.RuntimeIdentifier}"),
            new("Igång sedan", new DateTimeOffset(process.StartTime).Near(clock.GetUtcNow())),
            new("Minne", StatusWords.Size(Environment.WorkingSet)),
            new("Disk", $"{StatusWords.Size(room.Free)} ledigt av {StatusWords.Size(room.Size)}", Trouble(room)),
            new("Mätvärden", string.IsNullOrEmpty(config[Telemetry.Telemetry.Receiver]) ? "skickas inte" : "skickas till en mottagare (OTLP)"),
        ]);
    }

    private static string Short(string version) => version.IndexOf('+', StringComparison.Ordinal) is var plus and >= 0 ? version[..Math.Min(version.Length, plus + 1 + Commit)] : version;

    private static string? Trouble(DiskState room) => room switch
    {
        { IsFull: true } => "Disken är full, så noden säger att den inte kan ta emot besök. Gör plats: gamla utgåvor, gamla säkerhetskopior, loggen.",
        { IsNearlyFull: true } => "Det börjar bli ont om plats. Gör plats innan den är slut: gamla utgåvor, gamla säkerhetskopior, loggen.",
        _ => null,
    };
}

/// <summary>What is kept, and whether it fits the program.</summary>
internal sealed class DatabaseStatus(Store store, LiveContent content, TimeProvider clock) : ITellStatus
{
    public string Name => "Databasen";

    public async Task<IReadOnlyList<StatusLine>> TellAsync(CancellationToken ct)
    {
        var (kind, version, size) = store.Database.IsSqlite()
            ? ("SQLite", "SELECT sqlite_version() AS \"Value\"", "SELECT page_count * page_size AS \"Value\" FROM pragma_page_count(), pragma_page_size()")
            : ("PostgreSQL", "SELECT current_setting('server_version') AS \"Value\"", "SELECT pg_database_size(current_database()) AS \"Value\"");
        var (applied, known) = ((await store.Database.GetAppliedMigrationsAsync(ct)).ToList(), store.Database.GetMigrations().ToList());
        var published = (await content.NowAsync(ct)).Items;
        return
        [
            new("Slag", $"{kind} {await store.Database.SqlQueryRaw<string>(version).SingleAsync(ct)}"),
            new("Storlek", StatusWords.Size(await store.Database.SqlQueryRaw<long>(size).SingleAsync(ct))),
            new("Schema", applied.LastOrDefault() ?? "saknas", Trouble(known.Except(applied).Count(), applied.Except(known).Count())),
            new("Publicerat", published.Count == 0 ? "inget" : $"{StatusWords.Number(published.Count)} sidor och poster, det senaste {published.Max(item => item.PublishedAt).Near(clock.GetUtcNow())}"),
        ];
    }

    private static string? Trouble(int missing, int unknown) =>
        missing > 0 ? $"{missing} ändringar av schemat saknas, så noden säger att den inte kan ta emot besök. För in dem så som står i docs/operate.md."
        : unknown > 0 ? $"Schemat har {unknown} ändringar som programmet här inte känner till. Uppdatera den här noden."
        : null;
}
