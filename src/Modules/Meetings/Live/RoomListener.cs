using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace NaraVard.Meetings.Live;

/// <summary>Passes on to this node's browsers what any node has said about a room. Only on PostgreSQL; on SQLite there is no other node.</summary>
internal sealed partial class RoomListener(IConfiguration config, IHubContext<RoomHub> hub, ILogger<RoomListener> log) : BackgroundService
{
    private const int SecondsAlive = 10;

    private static readonly TimeSpan Again = TimeSpan.FromSeconds(1);

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
        connection.Notification += (_, said) => _ = hub.Clients.Group(said.Payload).SendAsync(RoomHub.Changed, CancellationToken.None);
        await using (var listen = new NpgsqlCommand($"listen {RoomSignal.Channel}", connection))
        {
            await listen.ExecuteNonQueryAsync(ct);
        }

        // What was said while nobody listened is made up for by letting everybody look.
        await hub.Clients.All.SendAsync(RoomHub.Changed, ct);
        while (true)
        {
            await connection.WaitAsync(ct);
        }
    }

    [LoggerMessage(Level = LogLevel.Warning, Message = "Lyssningen på rummen bröts och tas upp igen.")]
    private partial void Lost(Exception why);
}
