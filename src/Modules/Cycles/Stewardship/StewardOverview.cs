using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Running;
using NaraVard.Kernel.Statistics;
using NaraVard.Library.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Stewardship;

/// <summary>Where learning goes on, in numbers of teams: never which team, and never so few that it could be told.</summary>
internal sealed class StewardOverview(Store store, ILibrary library)
{
    public async Task<Outcome<Overview>> RunAsync(Person by, CancellationToken ct)
    {
        if (!by.May(Policies.Steward))
        {
            return new Problem.Denied();
        }

        return new Overview(await ByLevelAsync(ct), await ByThemeAsync(ct));
    }

    // A running cycle is a team at work.
    private IQueryable<LearningCycle> Running => store.Set<LearningCycle>().Where(cycle => cycle.EndedAt == null);

    private async Task<ProtectedTable> ByLevelAsync(CancellationToken ct)
    {
        var counted = (await Running.GroupBy(cycle => new { cycle.Level, cycle.Phase }).Select(group => new { group.Key, Teams = group.Count() }).ToListAsync(ct))
            .ToDictionary(group => (group.Key.Level, group.Key.Phase), group => group.Teams);
        return SmallGroups.Table([.. SystemLevels.All.Select(level => (IReadOnlyList<int>)[.. Enum.GetValues<CyclePhase>().Select(phase => counted.GetValueOrDefault((level, phase)))])]);
    }

    // A cycle may have several themes, so the numbers are not parts of a whole and have no total to be subtracted from.
    private async Task<IReadOnlyList<ThemeTeams>> ByThemeAsync(CancellationToken ct)
    {
        var counted = await (from theme in store.Set<CycleTheme>() join cycle in Running on theme.CycleId equals cycle.Id group theme by theme.Theme into same select new { same.Key, Teams = same.Count() })
            .ToDictionaryAsync(theme => theme.Key, theme => theme.Teams, ct);
        return [.. (await library.ThemesAsync(ct)).Select(theme => new ThemeTeams(theme.Key, theme.Value, SmallGroups.Alone(counted.GetValueOrDefault(theme.Key))))
            .OrderByDescending(theme => theme.Teams ?? 0).ThenBy(theme => theme.Name, StringComparer.Create(new("sv-SE"), ignoreCase: true))];
    }
}

/// <summary>What a steward sees.</summary>
/// <param name="ByLevel">Running cycles: a row for each level, a column for each phase.</param>
/// <param name="ByTheme">Running cycles by theme, the most first.</param>
internal sealed record Overview(ProtectedTable ByLevel, IReadOnlyList<ThemeTeams> ByTheme);

/// <summary>How many teams work with a theme; null when they are fewer than five.</summary>
internal sealed record ThemeTeams(string Slug, string Name, int? Teams);
