using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;

namespace NaraVard.Headless.Hooks;

/// <summary>
/// Secrets and signatures after Standard Webhooks 1.0 (github.com/standard-webhooks/standard-webhooks). The secret must be known to sign, so it is kept
/// encrypted rather than as a hash.
/// </summary>
internal sealed class HookSecrets(IDataProtectionProvider protection)
{
    private const string Prefix = "whsec_";

    private readonly IDataProtector _protector = protection.CreateProtector("NaraVard.Headless.Hooks");

    /// <summary>A new secret, as the receiver is given it and as it is kept.</summary>
    public (string Shown, string Kept) Make()
    {
        var shown = Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));
        return (shown, _protector.Protect(shown));
    }

    /// <summary>The value of the header webhook-signature: one signature for each secret that is valid now.</summary>
    /// <exception cref="CryptographicException">The secret can't be read, since the keys of the site have been lost.</exception>
    public string Sign(WebHook hook, string id, long timestamp, string body, DateTimeOffset now)
    {
        var secrets = hook.FormerSecret is { } former && hook.FormerUntil > now ? [hook.Secret, former] : new[] { hook.Secret };
        return string.Join(' ', secrets.Select(secret => $"v1,{Signature(_protector.Unprotect(secret), id, timestamp, body)}"));
    }

    private static string Signature(string secret, string id, long timestamp, string body) => Convert.ToBase64String(
        HMACSHA256.HashData(Convert.FromBase64String(secret[Prefix.Length..]), Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}.{body}"))));
}
