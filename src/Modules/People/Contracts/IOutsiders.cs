namespace NaraVard.People.Contracts;

/// <summary>Tells when a text that is shared within a team reaches another organisation.</summary>
public interface IOutsiders
{
    /// <summary>
    /// The organisations outside an organisation that some accounts come from, by name. A unit is a part of its organisation, and
    /// whoever also belongs to the organisation itself comes from nowhere else.
    /// </summary>
    /// <param name="organisation">The code of the organisation, or of a unit in it.</param>
    /// <param name="accounts">The accounts that will read.</param>
    /// <param name="ct">Stops it.</param>
    Task<IReadOnlyList<OutsideOrganisation>> AmongAsync(string organisation, IReadOnlyCollection<Guid> accounts, CancellationToken ct);
}

/// <summary>Another organisation.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsAuthority">Whether it is a public authority, where what it receives can become an official document (tryckfrihetsförordningen 2 kap.).</param>
public sealed record OutsideOrganisation(string Name, bool IsAuthority);
