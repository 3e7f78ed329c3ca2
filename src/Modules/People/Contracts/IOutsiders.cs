namespace NaraVard.People.Contracts;

/// <summary>Tells when a text that is shared within a team reaches another organisation.</summary>
public interface IOutsiders
{
    /// <summary>
    /// The organisations outside somebody's own that some accounts come from, by name. A unit is a part of its organisation, and
    /// whoever also belongs to one's own organisation comes from nowhere else.
    /// </summary>
    /// <param name="own">Where the one who shares belongs: the codes of organisations, or of units in them.</param>
    /// <param name="accounts">The accounts that will read.</param>
    /// <param name="ct">Stops it.</param>
    Task<IReadOnlyList<OutsideOrganisation>> AmongAsync(IReadOnlyCollection<string> own, IReadOnlyCollection<Guid> accounts, CancellationToken ct);

    /// <summary>The same for whole organisations: those among some that are outside somebody's own.</summary>
    /// <param name="own">Where the one who shares belongs.</param>
    /// <param name="organisations">The codes of the organisations whose people will read.</param>
    /// <param name="ct">Stops it.</param>
    Task<IReadOnlyList<OutsideOrganisation>> OfAsync(IReadOnlyCollection<string> own, IReadOnlyCollection<string> organisations, CancellationToken ct);
}

/// <summary>Another organisation.</summary>
/// <param name="Name">Its name.</param>
/// <param name="IsAuthority">Whether it is a public authority, where what it receives can become an official document (tryckfrihetsförordningen 2 kap.).</param>
public sealed record OutsideOrganisation(string Name, bool IsAuthority);
