using System.Diagnostics;

namespace NaraVard.Tests.Benchmarks.Web;

/// <summary>The server as it is published, on 127.0.0.1.</summary>
internal sealed class PublishedServer : IAsyncDisposable
{
    private readonly ServerProcess _process;

    private PublishedServer(ServerProcess process, string address, double seconds) => (_process, Address, Seconds) = (process, address, seconds);

    public string Address { get; }

    /// <summary>From start to the first answer.</summary>
    public double Seconds { get; }

    public double Megabytes => Lab.Memory(_process.Id, "VmRSS");

    /// <summary>How much of it is the program's own files, which the system reads anew when it needs the room.</summary>
    public string OfFiles => $"varav {Figure.Words(Lab.Memory(_process.Id, "RssFile"), "MB")} programmets filer";

    /// <summary>Publishes the server as docs/operate.md tells.</summary>
    /// <returns>The folder.</returns>
    public static async Task<string> PublishAsync(Lab lab)
    {
        var folder = lab.Folder("published");
        return await Loaded.RunAsync("dotnet", "publish", "src/Web", "-c", "Release", "--use-current-runtime", "--no-self-contained", "-p:PublishReadyToRun=true", "-o", folder, "-v", "quiet") is not null ? folder : throw new InvalidOperationException("dotnet publish gick inte");
    }

    /// <summary>Starts it with content that it has taken in before.</summary>
    public static async Task<PublishedServer> StartAsync(string published, Lab lab, int made)
    {
        var (data, content) = (lab.Folder("data"), made == 0 ? Lab.Content : lab.ContentWith(made));
        await using (var first = ServerProcess.StartPublished(published, data, "--urls", "http://127.0.0.1:0", $"--Content:Folder={content}"))
        {
            await first.AddressAsync();
            await first.StopAsync();
        }

        var began = Stopwatch.GetTimestamp();
        var process = ServerProcess.StartPublished(published, data, "--urls", "http://127.0.0.1:0", $"--Content:Folder={content}");
        var address = await process.AddressAsync();
        using var client = new HttpClient();
        await client.GetStringAsync($"{address}/exempel");
        return new PublishedServer(process, address, Stopwatch.GetElapsedTime(began).TotalSeconds);
    }

    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
