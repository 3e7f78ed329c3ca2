using System.Net;
using Microsoft.Extensions.Options;

namespace NaraVard.Headless.Hooks.Network;

/// <summary>The settings under "Hooks".</summary>
internal sealed class HookOptions
{
    /// <summary>
    /// Receivers that may be within the own network and may do without TLS: addresses, networks and host names with commas between,
    /// "10.20.0.0/16, intranat.region.se". None when nothing is said.
    /// </summary>
    public string AllowedAddresses { get; set; } = "";
}

/// <summary>Stops the start when a receiver in the settings can't be read.</summary>
internal sealed class CheckHookOptions : IValidateOptions<HookOptions>
{
    public ValidateOptionsResult Validate(string? name, HookOptions options) =>
        AllowedReceivers.Parts(options.AllowedAddresses).FirstOrDefault(part => AllowedReceivers.Network(part) is null && Uri.CheckHostName(part) != UriHostNameType.Dns) is { } wrong
            ? ValidateOptionsResult.Fail($"Hooks:AllowedAddresses: ”{wrong}” är varken en IP-adress, ett nät eller ett värdnamn. Sätt till exempel Hooks__AllowedAddresses=\"10.20.0.0/16, intranat.exempel.se\"")
            : ValidateOptionsResult.Success;
}

/// <summary>The receivers that the settings let through.</summary>
internal sealed class AllowedReceivers(IOptions<HookOptions> options)
{
    private readonly IPNetwork[] _networks = [.. Parts(options.Value.AllowedAddresses).Select(Network).OfType<IPNetwork>()];

    private readonly HashSet<string> _hosts = Parts(options.Value.AllowedAddresses).Where(part => Network(part) is null).ToHashSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a host is named, or is an address in a named network.</summary>
    /// <param name="host">As it stands in an address; an IPv6 address may have its brackets.</param>
    public bool Include(string host) => _hosts.Contains(host.TrimEnd('.')) || (IPAddress.TryParse(host.Trim('[', ']'), out var address) && Include(address));

    public bool Include(IPAddress address)
    {
        var plain = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return _networks.Any(network => network.Contains(plain));
    }

    internal static IEnumerable<string> Parts(string list) => list.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    internal static IPNetwork? Network(string part) =>
        IPNetwork.TryParse(part, out var network) ? network
        : IPAddress.TryParse(part, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
        : null;
}
