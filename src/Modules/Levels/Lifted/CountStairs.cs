using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Statistics;
using NaraVard.Levels.Contracts;

namespace NaraVard.Levels.Lifted;

/// <summary>
/// At which level questions stand, for everybody: how many teams' questions wait there and how many have got an answer. A team counts once in each place where a
/// question of its stands, however many it has there, so no two numbers add up to a third and each may be shown alone, from five up.
/// </summary>
internal sealed class CountStairs(Store store) : ILiftStanding
{
    /// <summary>The most answers that are shown on a page.</summary>
    public const int PageSize = 20;

    // A question can't be lifted on more often than there are levels.
    private const int MostSteps = 8;

    public async Task<IReadOnlyList<LevelStanding>> ByLevelAsync(CancellationToken ct) => [.. (await StepsAsync(ct)).Select(step => new LevelStanding(step.Level, step.Waiting))];

    public async Task<LiftStairs> RunAsync(int page, CancellationToken ct)
    {
        var answers = from answer in store.Set<LiftAnswer>()
                      where answer.PublicQuestion != ""
                      join bundle in store.Set<LiftBundle>() on answer.BundleId equals bundle.Id
                      orderby answer.WrittenAt descending, answer.Id
                      select new PublicAnswer(bundle.Level, answer.PublicQuestion, answer.Kind, answer.Text, answer.WrittenAt);
        return new LiftStairs(await StepsAsync(ct), await answers.Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(ct), await answers.CountAsync(ct));
    }

    private async Task<IReadOnlyList<LiftStair>> StepsAsync(CancellationToken ct)
    {
        var bundles = await store.Set<LiftBundle>().Select(bundle => new { bundle.Id, bundle.Level, bundle.Waits }).ToListAsync(ct);
        var sources = await store.Set<LiftedQuestion>().Select(question => new { question.BundleId, question.Source, question.SourceId }).Distinct().ToListAsync(ct);
        var asked = sources.ToLookup(source => source.BundleId, source => (source.Source, source.SourceId));
        var places = bundles.SelectMany(bundle => TeamsOf(bundle.Id, asked).Select(team => (bundle.Level, bundle.Waits, team))).Distinct().ToList();
        var standing = places.CountBy(place => (place.Level, place.Waits)).ToDictionary();
        return [.. LiftLevels.Receiving.Select(level => new LiftStair(level, SmallGroups.Alone(standing.GetValueOrDefault((level, true))), SmallGroups.Alone(standing.GetValueOrDefault((level, false)))))];
    }

    // Those behind what is lifted on are counted where it stands too.
    private static HashSet<(LiftSource, Guid)> TeamsOf(Guid bundle, ILookup<Guid, (LiftSource Source, Guid Id)> asked)
    {
        HashSet<(LiftSource, Guid)> teams = [];
        List<Guid> next = [bundle];
        for (var step = 0; next.Count > 0 && step < MostSteps; step++)
        {
            var all = next.SelectMany(one => asked[one]).ToList();
            teams.UnionWith(all.Where(one => one.Source != LiftSource.Lifted));
            next = [.. all.Where(one => one.Source == LiftSource.Lifted).Select(one => one.Id).Distinct()];
        }

        return teams;
    }
}

/// <summary>Where questions stand.</summary>
internal sealed record LiftStairs(IReadOnlyList<LiftStair> Steps, IReadOnlyList<PublicAnswer> Answers, int Total);

/// <summary>A step: how many teams' questions wait there, and how many have got an answer. Null where that isn't told.</summary>
internal sealed record LiftStair(SystemLevel Level, int? Waiting, int? Done);

/// <summary>An answer that its receiver shows to everybody.</summary>
internal sealed record PublicAnswer(SystemLevel Level, string Question, AnswerKind Kind, string Text, DateTimeOffset At);
