using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using NaraVard.Mail.Contracts;

namespace NaraVard.People.Outside;

/// <summary>Makes the framework's handler of a provider's settings: code with PKCE, state, nonce, and a token whose issuer, receiver, time and signature are checked.</summary>
internal sealed class ConfigureOutside(IOptions<OutsideProviders> providers, IConfiguration config, ISiteAddress site, OutsideEvents events) : IConfigureNamedOptions<OpenIdConnectOptions>
{
    // A provider that doesn't answer holds up one visitor for so long, and nobody else.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(8);

    private static readonly TimeSpan ClockSkew = TimeSpan.FromMinutes(1);

    // The shortest time between two looks for new keys: a provider may change them at any time, and nobody can make us ask it all the time.
    private static readonly TimeSpan KeysAtMostEvery = TimeSpan.FromSeconds(30);

    public void Configure(OpenIdConnectOptions options) { }

    public void Configure(string? name, OpenIdConnectOptions options)
    {
        if (providers.Value.Find(name) is { } provider)
        {
            Connect(options, provider);
            Validate(options, provider);
            Paths(options, provider);
        }
    }

    private static void Connect(OpenIdConnectOptions options, OutsideProvider provider)
    {
        options.Authority = provider.Authority;
        options.RequireHttpsMetadata = !provider.IsPlainOnThisMachine;
        options.ClientId = provider.ClientId;
        options.ClientSecret = provider.ClientSecret;
        options.BackchannelTimeout = Patience;

        // What the settings name is what is asked: keys, tokens and our secret follow no redirect to somewhere else.
        options.BackchannelHttpHandler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false };
        options.DisableTelemetry = true;
        options.RefreshInterval = KeysAtMostEvery;
        options.ResponseType = OpenIdConnectResponseType.Code;
        options.Scope.Clear();
        provider.Scopes.ToList().ForEach(options.Scope.Add);
    }

    private static void Validate(OpenIdConnectOptions options, OutsideProvider provider)
    {
        options.MapInboundClaims = false;
        options.GetClaimsFromUserInfoEndpoint = true;
        options.TokenValidationParameters.ClockSkew = ClockSkew;
        options.TokenValidationParameters.ValidAlgorithms =
        [
            SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512,
            SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.RsaSsaPssSha384, SecurityAlgorithms.RsaSsaPssSha512,
            SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.EcdsaSha384, SecurityAlgorithms.EcdsaSha512,
        ];

        // What the signed token says goes before what the provider tells beside it.
        options.ClaimActions.Clear();
        foreach (var claim in new[] { provider.EmailClaim, "email_verified", provider.NameClaim, "given_name", "family_name" }.Distinct())
        {
            options.ClaimActions.MapUniqueJsonKey(claim, claim);
        }
    }

    private void Paths(OpenIdConnectOptions options, OutsideProvider provider)
    {
        options.SignInScheme = IdentityConstants.ExternalScheme;
        options.CallbackPath = provider.ReturnPath;
        options.SignedOutCallbackPath = provider.SignedOutPath;
        options.SignedOutRedirectUri = "/";
        options.RemoteSignOutPath = default;

        // The answer comes as an address that is opened, so that the cookies need not travel with forms from other sites.
        options.ResponseMode = OpenIdConnectResponseMode.Query;
        options.CorrelationCookie.SameSite = options.NonceCookie.SameSite = SameSiteMode.Lax;
        options.CorrelationCookie.SecurePolicy = options.NonceCookie.SecurePolicy = IsSecure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        options.CorrelationCookie.Name = "naravard-ut-";
        options.NonceCookie.Name = "naravard-nonce-";
        events.AddTo(options.Events, provider, path => SiteAddress == "" ? null : site.Absolute(path));
    }

    private string SiteAddress => config["Site:Address"] ?? "";

    private bool IsSecure => SiteAddress.StartsWith("https://", StringComparison.OrdinalIgnoreCase);
}
