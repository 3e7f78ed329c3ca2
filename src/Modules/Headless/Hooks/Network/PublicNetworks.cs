using System.Net;
using System.Net.Sockets;

namespace NaraVard.Headless.Hooks.Network;

/// <summary>
/// Which addresses belong to the internet at large. After the special-purpose address registries of IANA (RFC 6890 and what followed). An IPv6 address
/// counts only when it is global unicast, and not when an IPv4 address hides in it.
/// </summary>
internal static class PublicNetworks
{
    private static readonly IPNetwork[] Special4 =
    [
        .. new[]
        {
            "0.0.0.0/8", // this network
            "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", // private
            "100.64.0.0/10", // behind a carrier's NAT
            "127.0.0.0/8", // this machine
            "169.254.0.0/16", // link-local, where clouds keep their metadata
            "192.0.0.0/24", "192.88.99.0/24", // protocol assignments, 6to4 relays
            "192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24", // documentation
            "198.18.0.0/15", // benchmarks
            "224.0.0.0/4", "240.0.0.0/4", // multicast, reserved and broadcast
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork GlobalUnicast = IPNetwork.Parse("2000::/3");

    private static readonly IPNetwork[] Special6 =
    [
        .. new[]
        {
            "2001::/23", // protocol assignments, Teredo among them
            "2001:db8::/32", "3fff::/20", // documentation
            "2002::/16", // 6to4
        }.Select(IPNetwork.Parse),
    ];

    public static bool Include(IPAddress address)
    {
        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetwork
            ? !Special4.Any(network => network.Contains(address))
            : GlobalUnicast.Contains(address) && !Special6.Any(network => network.Contains(address));
    }
}
