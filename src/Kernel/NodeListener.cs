using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace NaraVard.Kernel;

/// <summary>Wants to hear what nodes say on a channel of LISTEN and NOTIFY. What is said is said when its transaction is committed.</summary>
public interface IHearNodes
{
    /// <summary>The channel's name: lower case and underscores.</summary>
    string Channel { get; }

    /// <summary>Something was said, by any node and this one too.</summary>
    Task HeardAsync(string said, CancellationToken ct);

    /// <summary>Something may have been said while nobody listened.</summary>
    Task MissedAsync(CancellationToken ct);
}

/// <summary>Listens to what nodes say to each other, on one connection of its own. Only on PostgreSQL; on SQLite there is no other node.</summary>
public sealed partial class NodeListener(IConfiguration config, IEnumerable<IHearNodes> hearers, ILogger<NodeListener> log) : BackgroundService
{
    private const int SecondsAlive = 10;

    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

    private readonly IReadOnlyList<IHearNodes> _hearers = [.. hearers];

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var store = config.GetConnectionString("Store")!;
        while (StoreSetup.IsPostgres(store) && !stoppingToken.IsCancellationRequested)
        {
            try
            {
                await ListenAsync(new NpgsqlConnectionStringBuilder(store) { Pooling = false, KeepAlive = SecondsAlive }.ConnectionString, stoppingToken);
            }
            catch (Exception lost) when (lost is NpgsqlException or IOException or TimeoutException)
            {
                Lost(lost);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(Again, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ListenAsync(string connectionString, CancellationToken ct)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync(ct);
        connection.Notification += (_, said) => _ = Task.WhenAll(_hearers.Where(hearer => hearer.Channel == said.Channel).Select(hearer => hearer.HeardAsync(said.Payload, CancellationToken.None)));
        foreach (var channel in _hearers.Select(hearer => hearer.Channel))
        {
            await using var listen = new NpgsqlCommand($"listen {channel}", connection);
            await listen.ExecuteNonQueryAsync(ct);
        }

        foreach (var hearer in _hearers)
        {
            await hearer.MissedAsync(ct);
        }

        while (true)
        {
            await connection.WaitAsync(ct);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Lyssningen på de andra noderna bröts och tas upp igen.")]
    private partial void Lost(Exception why);
}
