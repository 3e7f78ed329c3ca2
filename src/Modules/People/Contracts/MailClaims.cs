using System.Security.Claims;

namespace NaraVard.People.Contracts;

/// <summary>What a signed-in person's cookie says of their mail. It is read anew at each sign-in, and when they say that the address works or take another.</summary>
public static class MailClaims
{
    /// <summary>Mail to the person's address comes back.</summary>
    public static Claim Unreachable { get; } = new("naravard:mail", "unreachable");

    /// <summary>Whether mail to somebody comes back.</summary>
    public static bool IsUnreachable(this ClaimsPrincipal user) => user.HasClaim(Unreachable.Type, Unreachable.Value);
}
