using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Connect;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Running;
using NaraVard.Kernel.Statistics;
using NaraVard.Kernel.Text;
using NaraVard.Levels.Contracts;
using NaraVard.Library.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Stewardship;

/// <summary>Where learning goes on and where it stops, in numbers of teams: never which team, and never so few that it could be told.</summary>
internal sealed class StewardOverview(Store store, ILibrary library, IRegister register, ILiftStanding standing)
{
    public async Task<Outcome<Overview>> RunAsync(Person by, CancellationToken ct)
    {
        if (!by.May(Policies.Steward))
        {
            return new Problem.Denied();
        }

        var running = await store.AsTeamsAsync(store.Set<LearningCycle>().Where(cycle => cycle.EndedAt == null), ct);
        var themes = await ByThemeAsync(running, ct);
        return new Overview(ByLevel(running), themes)
        {
            ByPlace = await ByPlaceAsync(running, ct),
            Unmet = await UnmetAsync(running, themes, ct),
            Lifted = await standing.ByLevelAsync(ct),
            Contested = await library.ContestedAsync(ct),
        };
    }

    // A team with several cycles is where it began the latest, so that nobody is in two cells.
    private static IEnumerable<TeamAtWork> Once(IEnumerable<TeamAtWork> running) => running.GroupBy(cycle => cycle.Team).Select(team => team.MaxBy(cycle => cycle.StartedAt)!);

    private static ProtectedTable ByLevel(IReadOnlyList<TeamAtWork> running)
    {
        var counted = Once(running).CountBy(team => (team.Level, team.Phase)).ToDictionary();
        return SmallGroups.Table([.. SystemLevels.All.Select(level => (IReadOnlyList<int>)[.. Enum.GetValues<CyclePhase>().Select(phase => counted.GetValueOrDefault((level, phase)))])]);
    }

    // A cycle may have several themes, so the numbers are not parts of a whole and have no total to be subtracted from.
    private async Task<IReadOnlyList<ThemeTeams>> ByThemeAsync(IReadOnlyList<TeamAtWork> running, CancellationToken ct)
    {
        var about = await store.Set<CycleTheme>().Where(theme => store.Set<LearningCycle>().Any(cycle => cycle.Id == theme.CycleId && cycle.EndedAt == null)).Select(theme => new { theme.Theme, theme.CycleId }).ToListAsync(ct);
        var teams = about.ToLookup(theme => theme.Theme, theme => theme.CycleId);
        var byCycle = running.ToDictionary(cycle => cycle.Cycle);
        return [.. (await library.ThemesAsync(ct)).Select(theme => Teams(theme.Key, theme.Value, [.. teams[theme.Key].Where(byCycle.ContainsKey).Select(cycle => byCycle[cycle])])).OrderBy(theme => theme.Name, SwedishOrder.Words)];

        static ThemeTeams Teams(string slug, string name, IReadOnlyList<TeamAtWork> cycles) => new(slug, name, SmallGroups.Alone(cycles.Number())) { Cycles = cycles };
    }

    // Those that lie in no region, such as agencies, are a row of their own: without it the others' total would tell how many they are.
    private async Task<IReadOnlyList<PlaceTeams>> ByPlaceAsync(IReadOnlyList<TeamAtWork> running, CancellationToken ct)
    {
        var regions = await register.RegionsAsync([.. running.Select(cycle => cycle.Organisation).Distinct()], ct);
        var counted = Once(running).CountBy(team => regions.GetValueOrDefault(team.Organisation, "Utanför regionerna")).OrderBy(place => place.Key, SwedishOrder.Words).ToList();
        return counted.Count == 0 ? [] : [.. SmallGroups.List([.. counted.Select(place => place.Value)]).Cells[0].Zip(counted, (teams, place) => new PlaceTeams(place.Key, teams)).Where(place => place.Teams is not null)];
    }

    // Themes that at least five teams learn about at several levels, while fewer than five of them have met somebody at another level.
    private async Task<IReadOnlyList<ThemeTeams>> UnmetAsync(IReadOnlyList<TeamAtWork> running, IReadOnlyList<ThemeTeams> themes, CancellationToken ct)
    {
        var met = await store.Set<TeamContact>().Select(contact => new { contact.FirstCycleId, contact.SecondCycleId }).ToListAsync(ct);
        return [.. themes.Where(theme => theme.Teams is not null && theme.Cycles.Select(cycle => cycle.Level).Distinct().Count() > 1 && SmallGroups.Alone(Met(theme.Cycles)) is null)];

        int Met(IReadOnlyList<TeamAtWork> cycles)
        {
            var byCycle = cycles.ToDictionary(cycle => cycle.Cycle);
            return met.Where(pair => byCycle.TryGetValue(pair.FirstCycleId, out var one) && byCycle.TryGetValue(pair.SecondCycleId, out var other) && one.Level != other.Level)
                .SelectMany(pair => new[] { byCycle[pair.FirstCycleId], byCycle[pair.SecondCycleId] }).Number();
        }
    }
}

/// <summary>What a steward sees.</summary>
/// <param name="ByLevel">Teams with a running cycle: a row for each level, a column for each phase.</param>
/// <param name="ByTheme">The same by theme, by name.</param>
internal sealed record Overview(ProtectedTable ByLevel, IReadOnlyList<ThemeTeams> ByTheme)
{
    /// <summary>The same by region, those that are told, by name.</summary>
    public IReadOnlyList<PlaceTeams> ByPlace { get; init; } = [];

    /// <summary>Themes that teams learn about at several levels, where few or none of them have met.</summary>
    public IReadOnlyList<ThemeTeams> Unmet { get; init; } = [];

    /// <summary>At which level lifted questions wait.</summary>
    public IReadOnlyList<LevelStanding> Lifted { get; init; } = [];

    /// <summary>Patterns that something speaks against.</summary>
    public IReadOnlyList<ContestedPattern> Contested { get; init; } = [];
}

/// <summary>How many teams work with a theme; null when they are fewer than five.</summary>
internal sealed record ThemeTeams(string Slug, string Name, int? Teams)
{
    /// <summary>Their cycles; for counting, never shown.</summary>
    public IReadOnlyList<TeamAtWork> Cycles { get; init; } = [];
}

/// <summary>How many teams there are in a region.</summary>
internal sealed record PlaceTeams(string Name, int? Teams);
