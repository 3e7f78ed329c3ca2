using System.ComponentModel.DataAnnotations;
using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.WebUtilities;

namespace NaraVard.People.Outside;

/// <summary>Who somebody is according to a provider: the little that we need of it, kept in a cookie for the minutes it takes to come in.</summary>
/// <param name="Provider">The provider's name in the settings.</param>
/// <param name="Key">Tells this person from all others, see <see cref="KeyOf"/>.</param>
/// <param name="Email">The mail address, or "" when none was given.</param>
/// <param name="IsVouchedFor">Whether the provider is trusted to say that the mail address is this person's.</param>
/// <param name="Name">The name, or "".</param>
/// <param name="IsStrong">Whether the sign-in counts as two steps.</param>
internal sealed record OutsideIdentity(string Provider, string Key, string Email, bool IsVouchedFor, string Name, bool IsStrong)
{
    /// <summary>What stands in the token, under the provider's own names.</summary>
    public static OutsideIdentity From(OutsideProvider provider, ClaimsPrincipal principal)
    {
        var subject = principal.FindFirst("sub") ?? throw new AuthenticationFailureException("The provider didn't say who signed in: sub is missing.");
        var email = EmailIn(principal.FindFirstValue(provider.EmailClaim));
        var isVerified = bool.TryParse(principal.FindFirstValue("email_verified"), out var said) && said;
        return new OutsideIdentity(
            provider.Name,
            KeyOf(subject.Issuer, subject.Value),
            email,
            email != "" && provider.VouchesFor(email, isVerified),
            NameIn(provider, principal),
            principal.Claims.Any(claim => claim.Type is "acr" or "amr" && provider.CountsAsTwoSteps.Contains(claim.Value)));
    }

    /// <summary>
    /// A fingerprint of issuer and subject. Some providers use personal identity numbers as subjects, and those aren't to stand in our database;
    /// with the issuer in it, a name in the settings that comes to mean another provider opens nobody's account.
    /// </summary>
    public static string KeyOf(string issuer, string subject) => WebEncoders.Base64UrlEncode(SHA256.HashData(Encoding.UTF8.GetBytes($"{issuer}\n{subject}")));

    public ClaimsPrincipal ToPrincipal() => new(new ClaimsIdentity(
        [
            new(nameof(Provider), Provider), new(nameof(Key), Key), new(nameof(Email), Email), new(nameof(Name), Name),
            new(nameof(IsVouchedFor), $"{IsVouchedFor}"), new(nameof(IsStrong), $"{IsStrong}"),
        ],
        IdentityConstants.ExternalScheme));

    public static OutsideIdentity Read(ClaimsPrincipal kept)
    {
        string Of(string claim) => kept.FindFirstValue(claim) ?? "";
        return new OutsideIdentity(Of(nameof(Provider)), Of(nameof(Key)), Of(nameof(Email)), bool.Parse(Of(nameof(IsVouchedFor))), Of(nameof(Name)), bool.Parse(Of(nameof(IsStrong))));
    }

    /// <summary>The row by which the account is found the next time.</summary>
    public IdentityUserLogin<Guid> LoginOf(Guid account) => new() { LoginProvider = Provider, ProviderKey = Key, ProviderDisplayName = Email, UserId = account };

    private static string EmailIn(string? written) =>
        written?.Trim() is { Length: > 3 and <= 256 } email && new EmailAddressAttribute().IsValid(email) ? email : "";

    private static string NameIn(OutsideProvider provider, ClaimsPrincipal principal) =>
        (principal.FindFirstValue(provider.NameClaim) ?? $"{principal.FindFirstValue("given_name")} {principal.FindFirstValue("family_name")}").Trim();
}

internal static class OutsideIdentityExtensions
{
    /// <summary>Who the visitor is according to a provider that they have just come from, or null.</summary>
    public static async Task<OutsideIdentity?> OutsideIdentityAsync(this HttpContext context) =>
        await context.AuthenticateAsync(IdentityConstants.ExternalScheme) is { Succeeded: true, Principal: var kept } ? OutsideIdentity.Read(kept) : null;

    /// <summary>Forgets who the provider said that the visitor is.</summary>
    public static Task ForgetOutsideIdentityAsync(this HttpContext context) => context.SignOutAsync(IdentityConstants.ExternalScheme);
}
