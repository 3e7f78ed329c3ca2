using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;

namespace NaraVard.Kernel.Security;

/// <summary>Where a request comes from, for limits. Never kept and never logged.</summary>
public static class Visitors
{
    private const int BytesOfNetwork = 8;

    /// <summary>
    /// The visitor's address; of IPv6 the network (/64), since one household or machine has all of it. Null for the machine itself: then a proxy
    /// hasn't said who asks, and all visitors would count as one.
    /// </summary>
    /// <param name="http">The request, after proxies have been believed.</param>
    public static string? AddressOf(HttpContext http)
    {
        if (http.Connection.RemoteIpAddress is not { } address || IPAddress.IsLoopback(address))
        {
            return null;
        }

        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return address.AddressFamily == AddressFamily.InterNetworkV6 ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, BytesOfNetwork)) : address.ToString();
    }
}
