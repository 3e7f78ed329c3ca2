namespace NaraVard.People.Contracts;

/// <summary>What other modules may ask about the register of organisations and the units below it: what there is at each level, never who.</summary>
public interface IRegister
{
    /// <summary>An organisation or unit, or what it has gone up in; null when no code is like that.</summary>
    Task<RegisteredOrganisation?> FindAsync(string code, CancellationToken ct);

    /// <summary>Living organisations at a level, by name.</summary>
    /// <param name="level">The level.</param>
    /// <param name="words">What their name, a former name or another name in the register must hold; all of them when empty.</param>
    /// <param name="within">Own units are told only within this organisation of the register.</param>
    /// <param name="most">How many.</param>
    /// <param name="ct">Stops it.</param>
    Task<IReadOnlyList<RegisteredOrganisation>> AtLevelAsync(SystemLevel level, string? words, string within, int most, CancellationToken ct);

    /// <summary>The names of the regions that some organisations are, or lie in, by code. What lies in none, such as an agency, is missing from the answer.</summary>
    Task<IReadOnlyDictionary<string, string>> RegionsAsync(IReadOnlyCollection<string> codes, CancellationToken ct);

    /// <summary>Those among some organisations that somebody is a manager of, there or in what they are a part of.</summary>
    Task<IReadOnlySet<string>> WithManagersAsync(IReadOnlyCollection<string> codes, CancellationToken ct);
}

/// <summary>A living organisation of the register, or an own unit below one.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its name.</param>
/// <param name="Level">Its level.</param>
/// <param name="Region">The code of the region in which a municipality lies, or null.</param>
/// <param name="Within">The codes of what it is a part of, the outermost first; none for an organisation of the register.</param>
public sealed record RegisteredOrganisation(string Code, string Name, SystemLevel Level, string? Region, IReadOnlyList<string> Within)
{
    /// <summary>The code of the organisation of the register that it is, or is a part of.</summary>
    public string Outermost => Within is [var first, ..] ? first : Code;
}
