using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;

namespace NaraVard.People.Organisations;

/// <summary>Brings the published register of organisations into the database. An organisation is never removed here: others point to it.</summary>
internal sealed class ImportOrganisations(Store store, LiveContent content, TimeProvider clock)
{
    public async Task RunAsync(CancellationToken ct)
    {
        try
        {
            await TakeAsync(ct);
        }
        catch (DbUpdateException refused) when (refused.IsTooLate())
        {
            // Another node starts at the same time and has just written the same rows.
            store.ChangeTracker.Clear();
            await TakeAsync(ct);
        }
    }

    private async Task TakeAsync(CancellationToken ct)
    {
        var known = await store.Set<Organisation>().Where(organisation => organisation.Kind != Organisation.UnitKind).ToDictionaryAsync(organisation => organisation.Code, ct);
        foreach (var place in PlaceNames.Of(await content.NowAsync(ct)).All)
        {
            if (!known.TryGetValue(place.Code, out var organisation))
            {
                store.Add(new Organisation { Code = place.Code, Name = place.Name, Kind = place.Kind, Level = place.Level, ParentCode = place.Parent });
                continue;
            }

            (organisation.Kind, organisation.Level, organisation.ParentCode) = (place.Kind, place.Level, place.Parent);
            if (organisation.Rename(place.Name, clock.GetUtcNow()) is { } former)
            {
                await store.KeepAsync(former, ct);
            }
        }

        await store.SaveChangesAsync(ct);
    }
}
