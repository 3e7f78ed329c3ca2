using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using IPNetwork = System.Net.IPNetwork;

namespace NaraVard.Web.Shell;

/// <summary>
/// Who stands before the server and may tell the visitor's address and that they came by https: what runs on the same machine,
/// and those that "Site:Proxies" names. Whatever anybody else says of it is passed over.
/// </summary>
internal static class Proxies
{
    private const string Key = "Site:Proxies";

    public static void AddProxies(this IServiceCollection services, IConfiguration config)
    {
        IPNetwork[] named = [.. (config[Key] ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Read)];
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            options.ForwardLimit = null; // goes on through all proxies that are known, and no further

            // The lists are ours whatever ASPNETCORE_FORWARDEDHEADERS_ENABLED has made of them: empty, they believe everybody.
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var network in (IPNetwork[])[IPNetwork.Parse("127.0.0.0/8"), IPNetwork.Parse("::1/128"), .. named])
            {
                options.KnownIPNetworks.Add(network);
            }
        });
    }

    private static IPNetwork Read(string text)
    {
        if (IPAddress.TryParse(text, out var address))
        {
            return new IPNetwork(address, address.GetAddressBytes().Length * 8);
        }

        return IPNetwork.TryParse(text, out var network)
            ? network
            : throw new StartException($"{Key} ska vara adresser eller nät med komma emellan, men har {text}. Sätt till exempel Site__Proxies=10.20.0.5, 10.30.0.0/24");
    }
}
