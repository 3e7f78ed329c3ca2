using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;

namespace NaraVard.Editing.Taxonomies;

/// <summary>The words that texts are sorted by: themes and places, what else each is called, and how many published texts use each.</summary>
internal sealed class ReadTaxonomies(LiveContent content, ContentTypes types, OpenRegister open)
{
    public async Task<TaxonomiesView> RunAsync(string? query, CancellationToken ct)
    {
        var live = await content.NowAsync(ct);
        var (known, register) = (PlaceNames.Of(live), await open.RunAsync(ct));
        var all = register?.Register.ReadPlaces() ?? [];
        var counts = live.Derive(PlacesInUse.Of).Counts;
        var wanted = query?.Trim() ?? "";
        return new(
            [.. live.Items.Where(item => item.Type.Name == "theme" && Holds(wanted, [item.Any.Title, .. item.Any.AlsoCalled])).OrderBy(item => item.Any.Title, SwedishOrder.Words)],
            live.Derive(snapshot => new ThemesInUse(snapshot, types)).Counts,
            [.. all.Where(place => wanted == "" ? place.Names.Any(counts.ContainsKey) : Holds(wanted, place.Names)).Select(place => new PlaceRow(place, place.Names.Sum(name => counts.GetValueOrDefault(name)), [.. place.Aliases.Where(alias => known.Find(alias) is null)])).OrderByDescending(row => row.Uses)],
            [.. live.Items.SelectMany(item => PlacesInUse.In(item.Any)).Distinct().Where(name => known.Find(name) is null).Order(SwedishOrder.Words).Select(name => (name, NearestWord.To(name, known.Names)))],
            register);
    }

    private static bool Holds(string wanted, IEnumerable<string> names) => wanted == "" || names.Any(name => name.Contains(wanted, StringComparison.CurrentCultureIgnoreCase));

    private sealed class ThemesInUse(LiveSnapshot live, ContentTypes types)
    {
        public IReadOnlyDictionary<string, int> Counts { get; } = live.Items.SelectMany(item => ContentPointers.In(item.Any, types).Distinct()).GroupBy(address => address).ToDictionary(same => same.Key, same => same.Count());
    }
}

/// <summary>The taxonomies page.</summary>
/// <param name="Themes">The themes, by title.</param>
/// <param name="Uses">How many published texts point to each address.</param>
/// <param name="Places">The organisations that are used or searched for, the most used first.</param>
/// <param name="Unknown">Places in published texts that the register doesn't know, with the nearest known name.</param>
/// <param name="Register">The register as the editors have it; null when none is published.</param>
internal sealed record TaxonomiesView(
    IReadOnlyList<LiveItem> Themes, IReadOnlyDictionary<string, int> Uses, IReadOnlyList<PlaceRow> Places, IReadOnlyList<(string Name, string? Near)> Unknown,
    RegisterText? Register);

/// <summary>An organisation as the editors have it, and how many published texts name it.</summary>
/// <param name="Place">The organisation.</param>
/// <param name="Uses">How many texts.</param>
/// <param name="Drafted">The names that readers don't meet yet.</param>
internal sealed record PlaceRow(PlaceName Place, int Uses, IReadOnlyList<string> Drafted);
