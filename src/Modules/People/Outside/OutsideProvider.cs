using System.Net;

namespace NaraVard.People.Outside;

/// <summary>An identity provider outside of the platform that people may sign in with, as its settings say.</summary>
internal sealed record OutsideProvider(string Name)
{
    public string Label { get; init; } = "";

    /// <summary>The provider's address; what it can do stands below it, at /.well-known/openid-configuration.</summary>
    public string Authority { get; init; } = "";

    /// <summary>What the provider calls itself in what it tells and signs.</summary>
    public string Issuer { get; init; } = "";

    public string ClientId { get; init; } = "";

    public string ClientSecret { get; init; } = "";

    public IReadOnlyList<string> Scopes { get; init; } = [];

    public string EmailClaim { get; init; } = "";

    public string NameClaim { get; init; } = "";

    /// <summary>Whether a mail address counts only when the provider says that it has been verified.</summary>
    public bool RequireVerifiedEmail { get; init; }

    /// <summary>The levels of assurance that are asked for; with any, another level is refused.</summary>
    public IReadOnlyList<string> Acr { get; init; } = [];

    /// <summary>What the provider answers in acr or amr when it has asked for more than one thing.</summary>
    public IReadOnlyList<string> CountsAsTwoSteps { get; init; } = [];

    /// <summary>The mail domains that the provider vouches for.</summary>
    public IReadOnlyList<string> Domains { get; init; } = [];

    /// <summary>Whether somebody unknown may make an account.</summary>
    public bool AllowNew { get; init; }

    /// <summary>The organisation in which a new account becomes a practitioner.</summary>
    public string Organisation { get; init; } = "";

    /// <summary>Where the provider sends people back; it must know the address.</summary>
    public string ReturnPath => $"{PeopleLinks.SignIn}/svar/{Name}";

    /// <summary>Where the provider sends people who have signed out there too.</summary>
    public string SignedOutPath => $"{PeopleLinks.SignOut}/svar/{Name}";

    /// <summary>Whether the provider is a process on the same machine, without TLS.</summary>
    public bool IsPlainOnThisMachine => Uri.TryCreate(Authority, UriKind.Absolute, out var address)
        && address.Scheme == Uri.UriSchemeHttp && (address.Host == "localhost" || (IPAddress.TryParse(address.Host, out var ip) && IPAddress.IsLoopback(ip)));

    /// <summary>Whether it is the provider's own name; many write it with a slash at the end.</summary>
    public bool IsCalled(string issuer) => issuer.TrimEnd('/') == Issuer;

    /// <summary>Whether the provider is trusted to say who owns this mail address.</summary>
    public bool VouchesFor(string email, bool isVerified) =>
        (isVerified || !RequireVerifiedEmail) && Domains.Contains(email[(email.LastIndexOf('@') + 1)..], StringComparer.OrdinalIgnoreCase);
}
