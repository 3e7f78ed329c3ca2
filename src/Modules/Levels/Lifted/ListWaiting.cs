using Microsoft.EntityFrameworkCore;
using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Lifted;

/// <summary>What waits for an answer where somebody is a manager.</summary>
internal sealed class ListWaiting(Store store, IOrganisations organisations)
{
    private const int Most = 100;

    public async Task<IReadOnlyList<WaitingLift>> RunAsync(Person by, CancellationToken ct)
    {
        var reach = (await organisations.ManagedByAsync(by, ct)).Select(organisation => organisation.Code).ToList();
        var bundles = await store.Set<LiftBundle>().AsNoTracking().Where(b => b.Waits && reach.Contains(b.ReceiverCode)).OrderBy(b => b.StandsSince).ThenBy(b => b.Id).Take(Most).ToListAsync(ct);
        var ids = bundles.Select(bundle => bundle.Id).ToList();
        var texts = (await store.Set<LiftedQuestion>().Where(q => ids.Contains(q.BundleId)).OrderBy(q => q.SentAt).ThenBy(q => q.Id).Select(q => new { q.BundleId, q.Text }).ToListAsync(ct)).ToLookup(q => q.BundleId, q => q.Text);
        var names = await organisations.LivingNamesAsync([.. bundles.Select(bundle => bundle.ReceiverCode).Distinct()], ct);
        return
        [
            .. bundles.Where(bundle => texts.Contains(bundle.Id)).Select(bundle => new WaitingLift(
                bundle.Id, texts[bundle.Id].First(), texts[bundle.Id].Count(), bundle.ReceiverCode, names.GetValueOrDefault(bundle.ReceiverCode, bundle.ReceiverCode),
                bundle.StandsSince, bundle.AnswerDay, LiftedLinks.Bundle(bundle.Id))),
        ];
    }
}
