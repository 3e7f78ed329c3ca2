namespace NaraVard.People.Contracts;

/// <summary>The register of organisations as places in texts: what each is called, and what else it is called.</summary>
public interface IPlaces
{
    /// <summary>All organisations with their names, by name.</summary>
    Task<IReadOnlyList<PlaceName>> AllAsync(CancellationToken ct);

    /// <summary>Gives an organisation another name. Editors may.</summary>
    /// <param name="by">Who does.</param>
    /// <param name="code">The organisation's code.</param>
    /// <param name="alias">The other name.</param>
    /// <param name="ct">Stops the saving.</param>
    /// <returns>The name as it was saved, or why it can't be: a problem with the field "Alias".</returns>
    Task<Outcome<string>> AddAliasAsync(Person by, string code, string alias, CancellationToken ct);

    /// <summary>Takes another name of an organisation away. Editors may.</summary>
    Task<Outcome<string>> RemoveAliasAsync(Person by, string code, string alias, CancellationToken ct);
}

/// <summary>An organisation by its names.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its own name.</param>
/// <param name="Kind">As in the register: region, municipality, agency, university …</param>
/// <param name="Aliases">What else it is called.</param>
public sealed record PlaceName(string Code, string Name, string Kind, IReadOnlyList<string> Aliases)
{
    /// <summary>All its names, its own first.</summary>
    public IEnumerable<string> Names => Aliases.Prepend(Name);

    /// <summary>Whether it goes by a name, however it is written in capitals.</summary>
    public bool Is(string name) => Names.Contains(name, StringComparer.OrdinalIgnoreCase);
}
