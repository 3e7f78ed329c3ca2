using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using NaraVard.Mail.Contracts;

namespace NaraVard.Mail.Delivery;

/// <summary>Site:Address when it is set; otherwise where the server itself listens, which is enough on one's own machine.</summary>
internal sealed class ServerAddress(IConfiguration config, IServer server) : ISiteAddress
{
    public const string Key = "Site:Address";

    public string Absolute(string path) => Root.TrimEnd('/') + path;

    private string Root => config[Key] is { Length: > 0 } address
        ? address
        : (server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "http://localhost")
            .Replace("[::]", "localhost", StringComparison.Ordinal)
            .Replace("0.0.0.0", "localhost", StringComparison.Ordinal)
            .Replace("//+", "//localhost", StringComparison.Ordinal)
            .Replace("//*", "//localhost", StringComparison.Ordinal);

    /// <summary>What is wrong with the setting, or null.</summary>
    public static string? Fault(string? address, bool isNeeded) => address switch
    {
        null or "" => isNeeded ? "Site:Address behövs för länkarna i mejlen. Sätt till exempel Site__Address=https://naravard.exempel.se" : null,
        _ => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "https" or "http" && uri.AbsolutePath == "/"
            ? null
            : "Site:Address ska vara en webbadress utan sökväg. Sätt till exempel Site__Address=https://naravard.exempel.se",
    };
}
