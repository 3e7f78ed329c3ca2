namespace NaraVard.Web;

/// <summary>The short switches of <c>./run</c> as settings.</summary>
internal static class StartArguments
{
    public static string[] Read(string[] args) => [.. args.Select(Setting)];

    private static string Setting(string arg) => arg switch
    {
        "--demo" => "--Demo=true",
        "--migrate" => "--Migrate=true",
        "--check-content" => "--CheckContent=true",
        _ => arg,
    };
}
