using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Forms;
using NaraVard.Kernel.Text;
using NaraVard.Library.Patterns;
using NaraVard.Library.Themes;
using NaraVard.People.Contracts;

namespace NaraVard.Library.Examples;

[ContentAlone(ExampleFilter.Theme, ExampleFilter.Level, ExampleFilter.Place, ExampleFilter.Kind, ExampleFilter.Pattern, PagerTagHelper.Key)]
internal sealed class IndexPage(LiveContent content) : ListPage<GoodExample>(content)
{
    public const int Size = 20;

    private const int FewChoices = 8;

    private const int MostChosen = 40;

    [BindProperty(SupportsGet = true, Name = PagerTagHelper.Key)]
    public int PageNumber { get; set; } = 1;

    public ExampleFilter Filter { get; private set; } = null!;

    public IReadOnlyList<Live<GoodExample>> Shown { get; private set; } = [];

    public int Total { get; private set; }

    public IReadOnlyList<Facet> Facets { get; private set; } = [];

    public int ProposalsLeftOut { get; private set; }

    /// <summary>When nothing passes: what each chosen filter would give without the others.</summary>
    public IReadOnlyList<Facet.Choice> Nearest { get; private set; } = [];

    public int ChosenCount => ExampleFilter.All.Sum(filter => Filter.Chosen(filter).Count);

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        Filter = new ExampleFilter(
            [.. Read(ExampleFilter.Theme).Select(ThemeOf).Distinct()], Read(ExampleFilter.Level), [.. Read(ExampleFilter.Place).Select(PlaceOf).Distinct()], Read(ExampleFilter.Kind), Read(ExampleFilter.Pattern));
        var hits = ExampleIndex.Of(Snapshot).Find(Filter);
        Total = hits.Total;
        PageNumber = Math.Clamp(PageNumber, 1, PagerTagHelper.LastOf(Total, Size));
        Shown = hits.Page(PageNumber, Size);
        Facets = [.. ExampleFilter.All.Select(filter => BuildFacet(filter, hits.Counts(filter)))];
        ProposalsLeftOut = hits.ProposalsForPlaces;
        Nearest = Total > 0 ? [] : [.. Facets.SelectMany(facet => facet.All).Where(choice => choice.IsChosen)];
    }

    /// <summary>The address of this list without one of the choices.</summary>
    public string Without(string filter, string value) => AddressOf(
        ExampleFilter.All.SelectMany(name => Filter.Chosen(name).Select(chosen => (name, chosen))).Where(pair => pair != (filter, value)));

    public string ProposalsAddress() => AddressOf(
        ExampleFilter.All.SelectMany(name => Filter.Chosen(name).Select(chosen => (name, chosen))).Append((ExampleFilter.Kind, ExampleKind.Proposal.Address())));

    private static string AddressOf(IEnumerable<(string Name, string Value)> pairs) =>
        LibraryLinks.Examples + new QueryBuilder(pairs.Select(pair => KeyValuePair.Create(pair.Name, pair.Value)));

    private List<string> Read(string filter) =>
        [.. Request.Query[filter].OfType<string>().Where(value => value is { Length: > 0 and <= 120 }).Distinct().Take(MostChosen)];

    // An address may name a theme or a place by any of its names; the filter knows the one that the texts use.
    private string ThemeOf(string value) => Snapshot.Find<Theme>(value) is not null ? value
        : Snapshot.All<Theme>().FirstOrDefault(theme => theme.Body.AlsoCalled.Append(theme.Body.Title).Contains(value, StringComparer.OrdinalIgnoreCase))?.Slug ?? value;

    private string PlaceOf(string value) => Snapshot.Derive(PlacesOfExamples.Of).Names is var used && used.Contains(value)
        ? value
        : PlaceNames.Of(Snapshot).Find(value)?.Names.FirstOrDefault(used.Contains) ?? value;

    private sealed record PlacesOfExamples(IReadOnlySet<string> Names)
    {
        public static PlacesOfExamples Of(LiveSnapshot live) => new(live.All<GoodExample>().SelectMany(example => example.Body.Places).ToHashSet());
    }

    private Facet BuildFacet(string filter, IReadOnlyDictionary<string, int> counts)
    {
        var chosen = Filter.Chosen(filter);
        var choices = counts.Keys.Union(chosen)
            .Select(value => new Facet.Choice(filter, value, Name(filter, value), counts.GetValueOrDefault(value), chosen.Contains(value)))
            .OrderBy(choice => Order(choice)).ThenBy(choice => choice.Name, SwedishOrder.Words)
            .ToList();
        return new Facet(Heading(filter), choices, filter is ExampleFilter.Level or ExampleFilter.Kind ? choices.Count : FewChoices);
    }

    // Levels and kinds have an order of their own; the rest stand with the most frequent first.
    private static int Order(Facet.Choice choice) => choice.Filter switch
    {
        ExampleFilter.Level => (int?)SystemLevels.FromAddress(choice.Value) ?? 99,
        ExampleFilter.Kind => Array.FindIndex(Enum.GetValues<ExampleKind>(), kind => kind.Address() == choice.Value) is var at && choice.Value == ExampleKind.Proposal.Address() ? 9 : at,
        _ => choice.IsChosen ? int.MinValue : -choice.Count,
    };

    private string Name(string filter, string value) => filter switch
    {
        ExampleFilter.Theme => Crossings.Of(Snapshot).ThemeTitle(value),
        ExampleFilter.Level => SystemLevels.FromAddress(value)?.Name() ?? value,
        ExampleFilter.Kind => Enum.GetValues<ExampleKind>().Where(kind => kind.Address() == value).Select(kind => kind.Name()).FirstOrDefault(value),
        ExampleFilter.Pattern => Snapshot.Find<Pattern>(value)?.Body.Title ?? value,
        _ => value,
    };

    private static string Heading(string filter) => filter switch
    {
        ExampleFilter.Theme => "Tema",
        ExampleFilter.Level => "Nivå",
        ExampleFilter.Place => "Plats där det gjordes",
        ExampleFilter.Kind => "Slag",
        _ => "Mönster",
    };
}

/// <summary>One filter as the panel shows it.</summary>
/// <param name="Heading">What it is called.</param>
/// <param name="All">Its choices.</param>
/// <param name="Few">How many are shown before "Visa fler".</param>
internal sealed record Facet(string Heading, IReadOnlyList<Facet.Choice> All, int Few)
{
    internal sealed record Choice(string Filter, string Value, string Name, int Count, bool IsChosen);
}
