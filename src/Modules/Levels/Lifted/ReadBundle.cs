using Microsoft.EntityFrameworkCore;
using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;
using NaraVard.Search.Contracts;

namespace NaraVard.Levels.Lifted;

/// <summary>Reads a bundle for those who answer it. Nothing in it tells who has asked.</summary>
internal sealed class ReadBundle(Store store, BundleReach reach, ReadWays ways, ITextWords words)
{
    private const int MostAlike = 5;
    private const int MostCompared = 300;
    private const int MostWords = 5;

    public async Task<BundleView?> RunAsync(Person by, Guid id, CancellationToken ct)
    {
        if (await (await reach.OfAsync(by, ct)).AsNoTracking().SingleOrDefaultAsync(bundle => bundle.Id == id, ct) is not { } bundle)
        {
            return null;
        }

        var questions = await store.Set<LiftedQuestion>().AsNoTracking().Where(q => q.BundleId == id).OrderBy(q => q.SentAt).ThenBy(q => q.Id).Select(q => new { q.Id, q.Text, q.FromLevel, q.SentAt }).ToListAsync(ct);
        var ids = questions.Select(q => q.Id).ToList();
        var added = (await store.Set<LiftAddition>().AsNoTracking().Where(addition => ids.Contains(addition.QuestionId)).OrderBy(addition => addition.WrittenAt).ToListAsync(ct)).ToLookup(addition => addition.QuestionId, addition => addition.Text);
        var way = (await ways.RunAsync([id], ct))[id];
        return new BundleView(
            bundle, way[0],
            [.. questions.Select(q => new AskedQuestion(q.Id, q.Text, q.FromLevel, q.SentAt, [.. added[q.Id]]))],
            await store.Set<LiftAnswer>().AsNoTracking().Where(answer => answer.BundleId == id).OrderBy(answer => answer.WrittenAt).ToListAsync(ct),
            [.. way.Skip(1)],
            await AlikeAsync(bundle, [.. questions.Select(q => q.Text)], ct));
    }

    private async Task<IReadOnlyList<AlikeBundle>> AlikeAsync(LiftBundle bundle, IReadOnlyList<string> own, CancellationToken ct)
    {
        if (bundle.IsBegun || bundle.StandsAlone)
        {
            return [];
        }

        var open = store.Set<LiftBundle>().Where(b => b.Id != bundle.Id && b.ReceiverCode == bundle.ReceiverCode && b.Level == bundle.Level && !b.IsBegun && !b.StandsAlone);
        var others = await store.Set<LiftedQuestion>().Where(q => open.Any(b => b.Id == q.BundleId)).OrderByDescending(q => q.SentAt).ThenBy(q => q.Id).Take(MostCompared).Select(q => new { q.BundleId, q.Text }).ToListAsync(ct);
        var told = await words.OfAsync([.. own, .. others.Select(q => q.Text)], ct);
        return
        [
            .. others.Zip(told.Skip(own.Count), (q, theirs) => (q.BundleId, q.Text, Likeness: told.Take(own.Count).Select(ours => Likeness.Of(ours, theirs)).MaxBy(likeness => likeness.Share)!))
                .Where(other => other.Likeness.IsAlike).OrderByDescending(other => other.Likeness.Share).ThenBy(other => other.BundleId).DistinctBy(other => other.BundleId).Take(MostAlike)
                .Select(other => new AlikeBundle(other.BundleId, other.Text, [.. other.Likeness.Words.Take(MostWords)])),
        ];
    }
}

/// <summary>A bundle as its receiver reads it.</summary>
/// <param name="Bundle">The bundle.</param>
/// <param name="Here">Where it stands at the receiver.</param>
/// <param name="Questions">What is asked, the first first.</param>
/// <param name="Answers">What has been answered.</param>
/// <param name="Onward">To whom it has been lifted on.</param>
/// <param name="Alike">Others that could be answered together with it.</param>
internal sealed record BundleView(LiftBundle Bundle, LiftStop Here, IReadOnlyList<AskedQuestion> Questions, IReadOnlyList<LiftAnswer> Answers, IReadOnlyList<LiftStop> Onward, IReadOnlyList<AlikeBundle> Alike)
{
    /// <summary>Whether a question can be taken out of it.</summary>
    public bool CanBeSplit => Questions.Count > 1 && !Bundle.IsBegun;
}

/// <summary>A question as its receiver reads it.</summary>
internal sealed record AskedQuestion(Guid Id, string Text, SystemLevel From, DateTimeOffset At, IReadOnlyList<string> Added);

/// <summary>Another bundle with something in common.</summary>
/// <param name="Id">The bundle.</param>
/// <param name="Text">The question of it that is most alike.</param>
/// <param name="Words">The words in common.</param>
internal sealed record AlikeBundle(Guid Id, string Text, IReadOnlyList<string> Words);
