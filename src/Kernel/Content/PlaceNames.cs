namespace NaraVard.Kernel.Content;

/// <summary>An organisation by its names. Texts name places by it.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">Its own name.</param>
/// <param name="Kind">As in the register: region, municipality, agency, university …</param>
/// <param name="Level">Its level.</param>
/// <param name="Parent">The code of the region in which a municipality lies, or null.</param>
/// <param name="Aliases">What else it is called.</param>
public sealed record PlaceName(string Code, string Name, string Kind, SystemLevel Level, string? Parent, IReadOnlyList<string> Aliases)
{
    /// <summary>All its names, its own first.</summary>
    public IEnumerable<string> Names => Aliases.Prepend(Name);
}

/// <summary>Content that lists organisations and what each is called.</summary>
public interface IPlaceRegister
{
    /// <summary>Its organisations. A row that can't be read is left out.</summary>
    IReadOnlyList<PlaceName> ReadPlaces();

    /// <summary>The same content with another name of an organisation.</summary>
    ContentBody WithName(string code, string alias);

    /// <summary>The same content without another name of an organisation.</summary>
    ContentBody WithoutName(string code, string alias);
}

/// <summary>What the published registers call each organisation; worked out once for each state of the content.</summary>
public sealed class PlaceNames
{
    private readonly Dictionary<string, PlaceName> _byName = new(StringComparer.OrdinalIgnoreCase);

    private PlaceNames(LiveSnapshot live)
    {
        All = [.. live.Items.Select(item => item.Any).OfType<IPlaceRegister>().SelectMany(register => register.ReadPlaces()).DistinctBy(place => place.Code)];
        foreach (var (name, place) in All.SelectMany(place => place.Names.Select(name => (name, place))))
        {
            _byName.TryAdd(name, place);
        }
    }

    /// <summary>All organisations, as they stand in the registers.</summary>
    public IReadOnlyList<PlaceName> All { get; }

    /// <summary>All names of all organisations.</summary>
    public IReadOnlyCollection<string> Names => _byName.Keys;

    /// <summary>The names of a state of the content.</summary>
    public static PlaceNames Of(LiveSnapshot live) => live.Derive(snapshot => new PlaceNames(snapshot));

    /// <summary>The organisation that goes by a name, however it is written in capitals; or null.</summary>
    public PlaceName? Find(string name) => _byName.GetValueOrDefault(name);
}
