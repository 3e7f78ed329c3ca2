using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.Extensions.Options;

namespace NaraVard.People.Outside;

/// <summary>Offers somebody who has signed out here to sign out where they came from too.</summary>
internal sealed class OutsideSignOut(IOptions<OutsideProviders> providers, IOptionsMonitor<OpenIdConnectOptions> handlers, OutsideEvents events)
{
    /// <summary>The provider by which somebody is signed in, or null.</summary>
    public OutsideProvider? CameFrom(ClaimsPrincipal user) => providers.Value.Find(user.FindFirstValue(ClaimTypes.AuthenticationMethod));

    /// <summary>The provider with this name, when one can sign out there.</summary>
    public async Task<OutsideProvider?> OfferAsync(string? name, CancellationToken ct) =>
        providers.Value.Find(name) is { } provider && await HasSignOutAsync(provider, ct) ? provider : null;

    private async Task<bool> HasSignOutAsync(OutsideProvider provider, CancellationToken ct)
    {
        try
        {
            return await handlers.Get(provider.Name).ConfigurationManager!.GetConfigurationAsync(ct) is { EndSessionEndpoint.Length: > 0 };
        }
        catch (Exception failure) when (!ct.IsCancellationRequested)
        {
            events.Tell(provider, failure);
            return false;
        }
    }
}
