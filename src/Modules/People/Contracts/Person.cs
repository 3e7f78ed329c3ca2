using System.Security.Claims;

namespace NaraVard.People.Contracts;

/// <summary>The person who acts, as the sign-in cookie or a key to the API tells.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">The name others see.</param>
/// <param name="Memberships">Where the person belongs, and as what.</param>
public sealed record Person(Guid Id, string Name, IReadOnlyList<Membership> Memberships)
{
    internal const string MembershipClaim = "naravard:membership";

    /// <summary>The codes of the organisations the person belongs to. To coach is no key to an organisation: learning support reads where a team has invited it.</summary>
    public IEnumerable<string> Organisations => Memberships.Where(membership => membership.Role != Role.LearningSupport).Select(membership => membership.Organisation).Distinct();

    public bool Is(Role role) => Memberships.Any(membership => membership.Role == role);

    /// <summary>The claims that <see cref="PersonExtensions.Person"/> reads back, for another way of signing in than the cookie.</summary>
    public IEnumerable<Claim> Claims() =>
    [
        new(ClaimTypes.NameIdentifier, Id.ToString()),
        new(ClaimTypes.Name, Name),
        .. Memberships.Select(membership => new Claim(MembershipClaim, $"{membership.Role}:{membership.Organisation}")),
    ];
}

/// <summary>A role in an organisation.</summary>
/// <param name="Organisation">The organisation's code.</param>
/// <param name="Role">The role there.</param>
public sealed record Membership(string Organisation, Role Role);

public static class PersonExtensions
{
    /// <summary>The person behind a request, or null for a reader without an account.</summary>
    public static Person? Person(this ClaimsPrincipal principal) =>
        principal.FindFirstValue(ClaimTypes.NameIdentifier) is { } id && Guid.TryParse(id, out var account)
            ? new Person(account, principal.Identity?.Name ?? "", [.. principal.FindAll(Contracts.Person.MembershipClaim).Select(Read)])
            : null;

    /// <summary>The person behind a request to a page that only the signed-in reach.</summary>
    public static Person RequirePerson(this ClaimsPrincipal principal) =>
        principal.Person() ?? throw new InvalidOperationException("Sidan kräver inloggning men har ingen sådan policy.");

    private static Membership Read(Claim claim)
    {
        var at = claim.Value.IndexOf(':', StringComparison.Ordinal);
        return new Membership(claim.Value[(at + 1)..], Enum.Parse<Role>(claim.Value[..at]));
    }
}
