using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Lifted;

/// <summary>Reads where bundles stand, and where each has been lifted on.</summary>
internal sealed class ReadWays(Store store, IOrganisations organisations, TimeProvider clock)
{
    // A question can't be lifted on more often than there are levels.
    private const int MostSteps = 8;

    /// <summary>For each bundle its own stop and those that it has been lifted on to, the nearest first.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<LiftStop>>> RunAsync(IReadOnlyCollection<Guid> bundles, CancellationToken ct)
    {
        Dictionary<Guid, LiftBundle> found = [];
        List<(Guid From, Guid To)> steps = [];
        List<Guid> next = [.. bundles.Distinct()];
        for (var step = 0; next.Count > 0 && step < MostSteps; step++)
        {
            (await store.Set<LiftBundle>().AsNoTracking().Where(b => next.Contains(b.Id)).ToListAsync(ct)).ForEach(bundle => found[bundle.Id] = bundle);
            var onward = await store.Set<LiftedQuestion>().Where(q => q.Source == LiftSource.Lifted && next.Contains(q.SourceId)).OrderBy(q => q.SentAt).Select(q => new { q.SourceId, q.BundleId }).ToListAsync(ct);
            steps.AddRange(onward.Select(q => (q.SourceId, q.BundleId)));
            next = [.. onward.Select(q => q.BundleId).Distinct().Where(bundle => !found.ContainsKey(bundle))];
        }

        var names = await organisations.LivingNamesAsync([.. found.Values.Select(bundle => bundle.ReceiverCode).Distinct()], ct);
        var ids = found.Keys.ToList();
        var answers = (await store.Set<LiftAnswer>().AsNoTracking().Where(answer => ids.Contains(answer.BundleId)).ToListAsync(ct)).ToLookup(answer => answer.BundleId);
        var stops = found.Values.ToDictionary(bundle => bundle.Id, bundle => StopOf(bundle, names.GetValueOrDefault(bundle.ReceiverCode, bundle.ReceiverCode), [.. answers[bundle.Id].OrderBy(answer => answer.WrittenAt)]));
        var after = steps.ToLookup(step => step.From, step => step.To);
        return bundles.Distinct().Where(stops.ContainsKey).ToDictionary(bundle => bundle, IReadOnlyList<LiftStop> (bundle) => [.. Follow(bundle, after).Distinct().Where(stops.ContainsKey).Select(one => stops[one])]);
    }

    private static IEnumerable<Guid> Follow(Guid bundle, ILookup<Guid, Guid> after)
    {
        List<Guid> all = [bundle];
        for (var i = 0; i < all.Count; i++)
        {
            all.AddRange(after[all[i]].Where(one => !all.Contains(one)));
        }

        return all;
    }

    private LiftStop StopOf(LiftBundle bundle, string name, IReadOnlyList<LiftAnswer> answers) => new(
        name, bundle.Level, bundle.BegunAt, bundle.AnswerDay, bundle.CycleId is not null,
        [.. answers.Select(answer => new LiftReply(answer.WrittenAt, answer.Kind.Says(), answer.Text))],
        Standing(bundle, name, answers));

    private string Standing(LiftBundle bundle, string name, IReadOnlyList<LiftAnswer> answers) => (bundle, answers) switch
    {
        ({ Waits: false }, [.., { Kind: AnswerKind.NeedMore }]) => $"{name} behöver veta mer.",
        ({ Waits: false }, [.., var last]) => $"{name} har svarat: {last.Kind.Says()}",
        ({ AnswerDay: { } day }, _) when day < clock.GetUtcNow().SwedishDate() => $"{name} hade tänkt svara senast {day.Long()} och behöver mer tid.",
        ({ AnswerDay: { } day }, _) => $"{name} tänker svara senast {day.Long()}.",
        (_, { Count: > 0 }) => $"{name} läser det ni har lagt till.",
        ({ CycleId: not null }, _) => $"{name} prövar det i en egen cykel.",
        _ => $"Ligger hos {name}, som ännu inte har valt någon dag att svara.",
    };
}
