using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Text;
using NaraVard.Library.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Connect;

/// <summary>
/// Finds teams to meet among those that want to be found: first those whose purpose has words in common with ours, then those with the same theme, last those at
/// the same place or level. What is in common is told in words; there is no number to compare teams by. The same signs always give the same list.
/// </summary>
internal sealed class FindTeams(Store store, SignWords words, SignTelling telling, ILibrary library)
{
    public const int PageSize = 10;

    // The most signs that are looked through.
    private const int Most = 5000;

    // One word alone is too often a coincidence.
    private const int FewestWords = 2;

    private const int MostShown = 6;

    // A word that more than one in four say tells nothing; among a few signs every word does.
    private const int SaidByOneIn = 4;
    private const int Few = 8;

    /// <param name="by">One of the team.</param>
    /// <param name="cycle">The team's cycle.</param>
    /// <param name="page">Which page, from 1.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<FoundTeams> RunAsync(Person by, Guid cycle, int page, CancellationToken ct)
    {
        var plan = (await store.CyclesRunBy(by).WithPlan().AsNoTracking().SingleAsync(c => c.Id == cycle, ct)).AsPlanned();
        var toMeet = store.SignsToMeet(cycle, by);
        var signs = await store.SignsUp().AsNoTracking().Where(sign => sign.CycleId != cycle)
            .Select(sign => new { Sign = sign, IsToMeet = toMeet.Any(other => other.Id == sign.Id) }).OrderBy(row => row.Sign.Id).Take(Most).ToListAsync(ct);
        var said = words.Of([.. signs.Select(row => row.Sign)]);
        var saidBy = said.Values.SelectMany(sign => sign.Keys).CountBy(stem => stem, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        var own = SignWords.In(plan.Title, plan.Purpose);
        var titles = await library.ThemesAsync(ct);
        var alike = signs.Where(row => row.IsToMeet)
            .Select(row => Compare(row.Sign, plan, titles, Shared(own, said[row.Sign.Id], saidBy, signs.Count)))
            .OfType<Alike>().Order().ToList();
        var shown = alike.Skip((page - 1) * PageSize).Take(PageSize).ToList();
        var told = await telling.RunAsync([.. shown.Select(team => team.Sign)], ct);
        return new FoundTeams([.. shown.Zip(told, (team, sign) => new FoundTeam(sign, team.Common, team.Why))], alike.Count);
    }

    // Those that fewest say first: they tell most.
    private static List<string> Shared(IReadOnlyDictionary<string, string> own, IReadOnlyDictionary<string, string> other, Dictionary<string, int> saidBy, int signs) =>
    [
        .. own.Where(word => other.ContainsKey(word.Key) && saidBy[word.Key] <= Math.Max(Few, signs / SaidByOneIn))
            .OrderBy(word => saidBy[word.Key]).ThenBy(word => word.Value, StringComparer.Ordinal).Select(word => word.Value),
    ];

    private static Alike? Compare(TeamSign sign, CyclePlan plan, IReadOnlyDictionary<string, string> titles, List<string> shared)
    {
        var themes = plan.Themes.Intersect(sign.ThemeKeys).Select(theme => titles.GetValueOrDefault(theme, theme)).Order(SwedishOrder.Words).ToList();
        var isSamePlace = sign.Place != "" && sign.Place.Equals(plan.Place, StringComparison.OrdinalIgnoreCase);
        string[] why =
        [
            .. shared.Count >= FewestWords ? [$"Delar orden: {string.Join(", ", shared.Take(MostShown))}."] : Array.Empty<string>(),
            .. themes.Count > 0 ? [$"Samma tema: {string.Join(", ", themes)}."] : Array.Empty<string>(),
            .. isSamePlace ? [$"Samma plats: {sign.Place}."] : Array.Empty<string>(),
            .. sign.Level == plan.Level ? [$"Samma nivå: {sign.Level.Name().ToLowerInvariant()}."] : Array.Empty<string>(),
        ];
        return shared.Count >= FewestWords ? new Alike(sign, Common.Purpose, shared.Count, why)
            : themes.Count > 0 ? new Alike(sign, Common.Theme, themes.Count, why)
            : isSamePlace ? new Alike(sign, Common.Place, 0, why)
            : sign.Level == plan.Level ? new Alike(sign, Common.Level, 0, why)
            : null;
    }

    private sealed record Alike(TeamSign Sign, Common Common, int HowMuch, IReadOnlyList<string> Why) : IComparable<Alike>
    {
        public int CompareTo(Alike? other) => (Common, -HowMuch).CompareTo((other!.Common, -other.HowMuch)) is var order and not 0 ? order
            : string.CompareOrdinal(Sign.Title, other.Sign.Title) is var title and not 0 ? title
            : Sign.Id.CompareTo(other.Sign.Id);
    }
}

/// <summary>What two cycles have in common, what weighs most first: the purpose before the rest.</summary>
internal enum Common
{
    Purpose,
    Theme,
    Place,
    Level,
}

internal static class Commons
{
    public static string Heading(this Common common) => common switch
    {
        Common.Purpose => "Liknande syfte",
        Common.Theme => "Samma tema",
        Common.Place => "Samma plats",
        _ => "Samma nivå",
    };
}

/// <summary>A team that might be met.</summary>
/// <param name="Sign">What it shows of itself.</param>
/// <param name="Common">What weighs most of what is in common.</param>
/// <param name="Why">All that is in common, a sentence for each.</param>
internal sealed record FoundTeam(SignView Sign, Common Common, IReadOnlyList<string> Why);

/// <summary>A page of teams, and how many there are on all pages.</summary>
internal sealed record FoundTeams(IReadOnlyList<FoundTeam> Teams, int Total);
