using System.Text.RegularExpressions;
using Microsoft.Extensions.Configuration;
using NaraVard.Kernel.Text;
using NaraVard.People.SignIn;

namespace NaraVard.People.Outside;

/// <summary>
/// Reads "SignIn:Providers" and tells what can't work. By hand, since a key that is misspelt must not be overlooked where the
/// setting decides who gets in.
/// </summary>
internal sealed partial class OutsideSettings
{
    public const string Section = "SignIn:Providers";

    private static readonly string[] Keys =
    [
        "Label", "Authority", "Issuer", "ClientId", "ClientSecret", "Scopes", "EmailClaim", "NameClaim", "RequireVerifiedEmail", "Acr", "CountsAsTwoSteps", "Domains", "AllowNew", "Organisation",
    ];

    // What a way of signing in, a scheme or an address of ours is called. A provider with that name would be taken for it.
    private static readonly string[] Ours =
    [
        AccountSignIn.ByLink, AccountSignIn.ByPasskey, "password", "pwd", "mfa", "losenord", "lank", "nyckel", "mejl", "andra-steget", "hos", "svar", "framme", "forsta-gangen", "gick-inte",
    ];

    private readonly List<string> _faults = [];

    private OutsideSettings(IConfiguration config, bool isDevelopment)
    {
        Providers = [.. config.GetSection(Section).GetChildren().Select(section => Read(section, isDevelopment)).OrderBy(provider => provider.Label, SwedishOrder.Words)];
        CheckSite(config["Site:Address"], isDevelopment);
    }

    public IReadOnlyList<OutsideProvider> Providers { get; }

    /// <summary>Each names the key and a value that works.</summary>
    public IReadOnlyList<string> Faults => _faults;

    public static OutsideSettings Read(IConfiguration config, bool isDevelopment) => new(config, isDevelopment);

    /// <summary>The names that the settings give, whether the rest of them work or not.</summary>
    public static IEnumerable<string> Names(IConfiguration config) => config.GetSection(Section).GetChildren().Select(section => section.Key);

    private OutsideProvider Read(IConfigurationSection section, bool isDevelopment)
    {
        var provider = new OutsideProvider(section.Key)
        {
            Label = section["Label"]?.Trim() ?? "",
            Authority = section["Authority"]?.Trim().TrimEnd('/') ?? "",
            Issuer = (section["Issuer"] is { Length: > 0 } named ? named : section["Authority"])?.Trim().TrimEnd('/') ?? "",
            ClientId = section["ClientId"] ?? "",
            ClientSecret = section["ClientSecret"] ?? "",
            Scopes = Words(section["Scopes"] ?? "openid profile email"),
            EmailClaim = section["EmailClaim"] ?? "email",
            NameClaim = section["NameClaim"] ?? "name",
            RequireVerifiedEmail = YesOrNo(section, "RequireVerifiedEmail", otherwise: true),
            Acr = Words(section["Acr"]),
            CountsAsTwoSteps = Words(section["CountsAsTwoSteps"]),
            Domains = Words(section["Domains"]),
            AllowNew = YesOrNo(section, "AllowNew", otherwise: false),
            Organisation = section["Organisation"]?.Trim() ?? "",
        };
        Check(provider, isDevelopment);
        foreach (var unknown in section.GetChildren().Where(child => !Keys.Contains(child.Key, StringComparer.OrdinalIgnoreCase)))
        {
            _faults.Add($"{unknown.Path} är ingen inställning. Välj bland {string.Join(", ", Keys)}");
        }

        return provider;
    }

    private void Check(OutsideProvider provider, bool isDevelopment)
    {
        Demand(provider, NameForm().IsMatch(provider.Name), "", "ska heta något med högst 40 små bokstäver a–z, siffror och bindestreck, till exempel SignIn__Providers__regionx__Label", null);
        Demand(provider, !Ours.Contains(provider.Name), "", $"kan inte användas: {provider.Name} är namnet på något av NäraVårds egna. Byt namn på leverantören, till exempel till SignIn__Providers__regionx__Label", null);
        Demand(provider, provider.Label is { Length: > 0 and <= 60 }, "Label", "är vad knappen kallar leverantören, högst 60 tecken", "Region X");
        Demand(provider, IsAddress(provider, isDevelopment), "Authority", "ska vara leverantörens adress, med https (http bara på den egna maskinen i utvecklingsmiljö)", "https://inloggning.regionx.se");
        Demand(provider, provider.ClientId != "", "ClientId", "är det namn som leverantören känner NäraVård vid", "naravard");
        Demand(provider, provider.ClientSecret != "", "ClientSecret", "är hemligheten som leverantören har lämnat ut", "…");
        Demand(provider, provider.Scopes.Contains("openid"), "Scopes", "ska ha med openid", "openid profile email");
        Demand(provider, provider.EmailClaim == "email" || !provider.RequireVerifiedEmail, "RequireVerifiedEmail", $"kan bara vara true när EmailClaim är email: leverantören säger inget om {provider.EmailClaim} är bekräftat. Är alla adresser i Domains leverantörens egna, sätt", "false");
        Demand(provider, provider.Domains.All(domain => DomainForm().IsMatch(domain)), "Domains", "ska vara domäner med komma emellan", "regionx.se, sjukhuset.regionx.se");
        Demand(provider, !provider.AllowNew || provider.Domains.Count > 0, "Domains", "behövs när AllowNew är true, annars kan vem som helst skaffa ett konto", "regionx.se");
        Demand(provider, !provider.AllowNew || provider.Organisation != "", "Organisation", "behövs när AllowNew är true: koden för organisationen som nya konton hör till", "12");
    }

    private void Demand(OutsideProvider provider, bool isSo, string key, string what, string? working)
    {
        if (!isSo)
        {
            var name = key == "" ? $"{Section}:{provider.Name}" : $"{Section}:{provider.Name}:{key}";
            _faults.Add(working is null ? $"{name} {what}" : $"{name} {what}. Sätt till exempel {name.Replace(":", "__", StringComparison.Ordinal)}={working}");
        }
    }

    // Behind a proxy the server doesn't know by what name it is reached, and the provider sends people back only to the address that it was told.
    private void CheckSite(string? address, bool isDevelopment)
    {
        if (Providers.Count > 0 && !isDevelopment && address?.StartsWith("https://", StringComparison.OrdinalIgnoreCase) != true)
        {
            _faults.Add($"Site:Address behövs, med https, när {Section} har en leverantör: dit skickas de som har loggat in. Sätt till exempel Site__Address=https://naravard.exempel.se");
        }
    }

    private bool YesOrNo(IConfigurationSection section, string key, bool otherwise)
    {
        var written = section[key];
        if (string.IsNullOrEmpty(written) || bool.TryParse(written, out otherwise))
        {
            return otherwise;
        }

        _faults.Add($"{section.Path}:{key} ska vara true eller false, inte {written}");
        return false;
    }

    private static bool IsAddress(OutsideProvider provider, bool isDevelopment) =>
        Uri.TryCreate(provider.Authority, UriKind.Absolute, out var address) && address is { Query: "", Fragment: "", UserInfo: "" }
        && (address.Scheme == Uri.UriSchemeHttps || (isDevelopment && provider.IsPlainOnThisMachine));

    private static string[] Words(string? written) => (written ?? "").Split([' ', ','], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex("^[a-z0-9-]{1,40}$")]
    private static partial Regex NameForm();

    [GeneratedRegex(@"^[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)+$", RegexOptions.IgnoreCase)]
    private static partial Regex DomainForm();
}
