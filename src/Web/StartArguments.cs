namespace NaraVard.Web;

/// <summary>The short switches of <c>./run</c> as settings.</summary>
internal static class StartArguments
{
    private static readonly string[] WithValue = ["--backup", "--restore", "--erased", "--move-to", "--export", "--import"];

    public static string[] Read(string[] args)
    {
        // Left out, the framework would forget the switch too, and start a server.
        var bare = Enumerable.Range(0, args.Length).Where(at => WithValue.Contains(args[at])).FirstOrDefault(at => at + 1 == args.Length || args[at + 1] is "" or ['-', '-', ..], -1);
        return bare < 0 ? [.. args.Select(Setting)] : throw new StartException($"Efter {args[bare]} ska det stå något, till exempel en mapp. Hur står i docs/operate.md.");
    }

    private static string Setting(string arg) => arg switch
    {
        "--demo" => "--Demo=true",
        "--migrate" => "--Migrate=true",
        "--check-content" => "--CheckContent=true",
        "--end-sign-ins" => "--EndSignIns=true",
        _ => arg,
    };
}
