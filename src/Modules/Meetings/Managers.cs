using NaraVard.People.Contracts;

namespace NaraVard.Meetings;

internal static class Managers
{
    /// <summary>The codes of the organisations where the person is a manager: the meetings of these are reached, no others.</summary>
    public static IReadOnlyList<string> Manages(this Person person) =>
        [.. person.Memberships.Where(membership => membership.Role == Role.Manager).Select(membership => membership.Organisation).Distinct()];
}
