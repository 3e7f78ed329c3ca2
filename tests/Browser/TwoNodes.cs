using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace NaraVard.Tests.Browser;

/// <summary>
/// Two nodes on one PostgreSQL behind one address, as a country has them. Connections are handed to the nodes in turn, with nothing that ties a browser to either; a node that is gone
/// is passed over.
/// </summary>
internal sealed class TwoNodes : IAsyncDisposable
{
    private readonly string _database = $"naravard_rum_{Unique.Word()}";
    private readonly string _server;
    private readonly TcpListener _door = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closed = new();
    private readonly List<(ServerProcess Process, string Data, int Port)> _nodes = [];
    private int _next;

    private TwoNodes(string server) => _server = server;

    /// <summary>Where both answer.</summary>
    public string Address => $"http://127.0.0.1:{((IPEndPoint)_door.LocalEndpoint).Port}";

    public static async Task<TwoNodes> StartAsync(string server)
    {
        var nodes = new TwoNodes(server);
        nodes.Execute($"CREATE DATABASE {nodes._database}");
        nodes._door.Start();
        await nodes.AddAsync();
        await nodes.AddAsync();
        _ = nodes.ServeAsync();
        return nodes;
    }

    /// <summary>Kills a node at once (SIGKILL).</summary>
    public Task KillAsync(int node) => _nodes[node].Process.KillAsync();

    public async ValueTask DisposeAsync()
    {
        await _closed.CancelAsync();
        _door.Stop();
        foreach (var (process, data, _) in _nodes)
        {
            await process.DisposeAsync();
            Directory.Delete(data, recursive: true);
        }

        Execute($"DROP DATABASE IF EXISTS {_database} WITH (FORCE)");
        _closed.Dispose();
    }

    private async Task AddAsync()
    {
        var data = Directory.CreateTempSubdirectory("naravard-nod-").FullName;
        var store = new NpgsqlConnectionStringBuilder(_server) { Database = _database, MaxPoolSize = 20 }.ConnectionString;
        var process = ServerProcess.Start(data, "Development", "--demo", "--urls", "http://127.0.0.1:0", $"--ConnectionStrings:Store={store}", $"--Site:Address={Address}");
        _nodes.Add((process, data, new Uri(await process.AddressAsync()).Port));
    }

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                _ = PassOnAsync(await _door.AcceptTcpClientAsync(_closed.Token));
            }
        }
        catch (Exception ended) when (ended is OperationCanceledException or SocketException)
        {
        }
    }

    private async Task PassOnAsync(TcpClient browser)
    {
        using (browser)
        {
            using var node = await ReachAsync();
            if (node is null)
            {
                return;
            }

            try
            {
                var (there, back) = (browser.GetStream(), node.GetStream());
                await Task.WhenAny(there.CopyToAsync(back, _closed.Token), back.CopyToAsync(there, _closed.Token));
            }
            catch (Exception ended) when (ended is IOException or OperationCanceledException or ObjectDisposedException)
            {
            }
        }
    }

    private async Task<TcpClient?> ReachAsync()
    {
        var first = Interlocked.Increment(ref _next);
        for (var i = 0; i < _nodes.Count; i++)
        {
            var node = new TcpClient();
            try
            {
                await node.ConnectAsync(IPAddress.Loopback, _nodes[(first + i) % _nodes.Count].Port, _closed.Token);
                return node;
            }
            catch (Exception gone) when (gone is SocketException or OperationCanceledException)
            {
                node.Dispose();
            }
        }

        return null;
    }

    private void Execute(string sql)
    {
        using var connection = new NpgsqlConnection(_server);
        connection.Open();
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }
}
