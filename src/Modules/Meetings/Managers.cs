using NaraVard.People.Contracts;

namespace NaraVard.Meetings;

internal static class Managers
{
    /// <summary>The codes of all that the person is a manager of: the meetings of these are reached, no others.</summary>
    public static async Task<IReadOnlyList<string>> ReachAsync(this IOrganisations organisations, Person person, CancellationToken ct) =>
        [.. (await organisations.ManagedByAsync(person, ct)).Select(organisation => organisation.Code)];
}
