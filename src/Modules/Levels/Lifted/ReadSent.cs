using Microsoft.EntityFrameworkCore;
using NaraVard.Levels.Contracts;

namespace NaraVard.Levels.Lifted;

/// <summary>What a cycle or a meeting has lifted, for those who lifted it.</summary>
internal sealed class ReadSent(Store store, ReadWays ways)
{
    public async Task<IReadOnlyList<SentQuestion>> RunAsync(LiftSource source, Guid id, CancellationToken ct)
    {
        var questions = await store.Set<LiftedQuestion>().AsNoTracking().Where(q => q.Source == source && q.SourceId == id).OrderByDescending(q => q.SentAt).ThenBy(q => q.Id).ToListAsync(ct);
        if (questions.Count == 0)
        {
            return [];
        }

        var (bundles, ids) = (questions.Select(q => q.BundleId).Distinct().ToList(), questions.Select(q => q.Id).ToList());
        var all = await ways.RunAsync(bundles, ct);
        var free = await store.Set<LiftBundle>().Where(b => bundles.Contains(b.Id) && b.AnswerDay == null && !b.IsBegun).Select(b => b.Id).ToListAsync(ct);
        var shared = await store.Set<LiftedQuestion>().Where(q => bundles.Contains(q.BundleId) && !(q.Source == source && q.SourceId == id)).Select(q => q.BundleId).Distinct().ToListAsync(ct);
        var last = (await store.Set<LiftAnswer>().AsNoTracking().Where(answer => bundles.Contains(answer.BundleId)).Select(answer => new { answer.BundleId, answer.WrittenAt, answer.Kind }).ToListAsync(ct))
            .GroupBy(answer => answer.BundleId).ToDictionary(group => group.Key, group => group.MaxBy(answer => answer.WrittenAt)!.Kind);
        var added = (await store.Set<LiftAddition>().AsNoTracking().Where(addition => ids.Contains(addition.QuestionId)).OrderBy(addition => addition.WrittenAt).ToListAsync(ct)).ToLookup(addition => addition.QuestionId, addition => addition.Text);
        return
        [
            .. questions.Select(q => new SentQuestion
            {
                Id = q.Id,
                Text = q.Text,
                SentAt = q.SentAt,
                IsTogether = shared.Contains(q.BundleId),
                MayTakeBack = free.Contains(q.BundleId),
                WantsMore = last.TryGetValue(q.BundleId, out var kind) && kind == AnswerKind.NeedMore,
                Added = [.. added[q.Id]],
                Way = all[q.BundleId],
            }),
        ];
    }
}
