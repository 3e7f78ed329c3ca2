using System.Security.Claims;

namespace NaraVard.People.Sessions;

/// <summary>What the cookie tells of the sign-in itself.</summary>
internal static class SessionClaims
{
    public const string Id = "naravard:session";

    /// <summary>The session of a cookie, or null when there is none.</summary>
    public static Guid? Session(this ClaimsPrincipal principal) => Guid.TryParse(principal.FindFirstValue(Id), out var id) ? id : null;
}
