using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Lifted;

/// <summary>Which bundles somebody answers for: those of what they are a manager of. For everybody else there are none.</summary>
internal sealed class BundleReach(Store store, IOrganisations organisations)
{
    public async Task<IReadOnlyList<string>> CodesAsync(Person by, CancellationToken ct) => [.. (await organisations.ManagedByAsync(by, ct)).Select(organisation => organisation.Code)];

    public async Task<IQueryable<LiftBundle>> OfAsync(Person by, CancellationToken ct)
    {
        var codes = await CodesAsync(by, ct);
        return store.Set<LiftBundle>().Where(bundle => codes.Contains(bundle.ReceiverCode));
    }

    /// <summary>A bundle to do something with, or null when it isn't theirs.</summary>
    public async Task<LiftBundle?> FindAsync(Person by, Guid bundle, CancellationToken ct) => await (await OfAsync(by, ct)).SingleOrDefaultAsync(b => b.Id == bundle, ct);
}
