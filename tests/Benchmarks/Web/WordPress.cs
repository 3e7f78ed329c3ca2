namespace NaraVard.Tests.Benchmarks.Web;

/// <summary>WordPress with the same texts, as wordpress.sh sets it up.</summary>
internal sealed class WordPress : IAsyncDisposable
{
    private static readonly string Script = Path.Combine(ServerProcess.Root, "tests/Benchmarks/Web/wordpress.sh");

    private readonly string _folder;

    private WordPress(string folder, string address) => (_folder, Address) = (folder, address);

    public string Address { get; }

    /// <summary>Starts it, or says why it can't be had.</summary>
    public static async Task<WordPress?> TryStartAsync(Lab lab)
    {
        var folder = lab.Folder("wordpress");

        // What it starts goes on and would hold the pipe open, so what it says goes by a file.
        await Loaded.RunAsync("sh", "-c", $"'{Script}' start '{folder}' '{Lab.Content}' >'{folder}/said' 2>'{folder}/log'");
        var said = await LastLineAsync(folder, "said");
        if (said.StartsWith("http", StringComparison.Ordinal))
        {
            return new WordPress(folder, said);
        }

        Console.WriteLine($"  HOPPAR ÖVER jämförelsen med WordPress: {(said == "" ? await LastLineAsync(folder, "log") : said)}");
        await Loaded.RunAsync(Script, "stop", folder);
        return null;
    }

    private static async Task<string> LastLineAsync(string folder, string file) => (await File.ReadAllLinesAsync(Path.Combine(folder, file))).LastOrDefault("");

    public async ValueTask DisposeAsync() => await Loaded.RunAsync(Script, "stop", _folder);
}
