using System.Security.Claims;

namespace NaraVard.People.Contracts;

/// <summary>The person who acts, as the sign-in cookie or a key to the API tells.</summary>
/// <param name="Id">The account.</param>
/// <param name="Name">The name others see.</param>
/// <param name="Memberships">Where the person belongs, and as what.</param>
public sealed record Person(Guid Id, string Name, IReadOnlyList<Membership> Memberships)
{
    internal const string MembershipClaim = "naravard:membership";

    // To coach is no key to an organisation: learning support reads where a team has invited it.
    private IEnumerable<Membership> Belonging => Memberships.Where(membership => membership.Role != Role.LearningSupport);

    /// <summary>
    /// The codes of all that the person belongs to: where they have a role other than learning support, what that is a part of up to the organisation of the
    /// register, and what has gone up in any of these. Never the region of a municipality, which is geography.
    /// </summary>
    public IEnumerable<string> Organisations => Belonging.SelectMany(membership => membership.Places.Concat(membership.Former)).Distinct();

    /// <summary>The same without what has gone up in something else: where something new may be begun.</summary>
    public IEnumerable<string> Places => Belonging.SelectMany(membership => membership.Places).Distinct();

    /// <summary>The claims that <see cref="PersonExtensions.Person"/> reads back, for another way of signing in than the cookie.</summary>
    public IEnumerable<Claim> Claims() =>
    [
        new(ClaimTypes.NameIdentifier, Id.ToString()),
        new(ClaimTypes.Name, Name),
        .. Memberships.Select(membership => new Claim(MembershipClaim, membership.Written)),
    ];
}

/// <summary>A role in an organisation.</summary>
/// <param name="Organisation">The organisation's code.</param>
/// <param name="Role">The role there.</param>
public sealed record Membership(string Organisation, Role Role)
{
    /// <summary>The codes of what the organisation is a part of, the outermost first; none when it stands in the register.</summary>
    public IReadOnlyList<string> Within { get; init; } = [];

    /// <summary>The codes of what has gone up in the organisation or in what it is a part of.</summary>
    public IReadOnlyList<string> Former { get; init; } = [];

    /// <summary>The organisation and what it is a part of, itself first.</summary>
    public IEnumerable<string> Places => Within.Reverse().Prepend(Organisation);

    /// <summary>All of it as one line, for the cookie. No code holds a blank.</summary>
    internal string Written => string.Join(' ', [$"{Role}:{Organisation}", .. Within, .. Former.Select(code => $"-{code}")]);

    /// <summary>Reads what <see cref="Written"/> wrote.</summary>
    internal static Membership Read(string written)
    {
        var parts = written.Split(' ');
        var at = parts[0].IndexOf(':', StringComparison.Ordinal);
        return new Membership(parts[0][(at + 1)..], Enum.Parse<Role>(parts[0][..at]))
        {
            Within = [.. parts.Skip(1).Where(part => part[0] != '-')],
            Former = [.. parts.Skip(1).Where(part => part[0] == '-').Select(part => part[1..])],
        };
    }
}

public static class PersonExtensions
{
    /// <summary>The person behind a request, or null for a reader without an account.</summary>
    public static Person? Person(this ClaimsPrincipal principal) =>
        principal.FindFirstValue(ClaimTypes.NameIdentifier) is { } id && Guid.TryParse(id, out var account)
            ? new Person(account, principal.Identity?.Name ?? "", [.. principal.FindAll(Contracts.Person.MembershipClaim).Select(claim => Membership.Read(claim.Value))])
            : null;

    /// <summary>The person behind a request to a page that only the signed-in reach.</summary>
    public static Person RequirePerson(this ClaimsPrincipal principal) =>
        principal.Person() ?? throw new InvalidOperationException("Sidan kräver inloggning men har ingen sådan policy.");
}
