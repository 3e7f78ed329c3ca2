using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;

namespace NaraVard.People.Organisations;

/// <summary>Brings the published register of organisations into the database. An organisation is never removed here: others point to it.</summary>
internal sealed class ImportOrganisations(Store store, LiveContent content)
{
    public async Task RunAsync(CancellationToken ct)
    {
        var known = await store.Set<Organisation>().ToDictionaryAsync(organisation => organisation.Code, ct);
        foreach (var place in PlaceNames.Of(await content.NowAsync(ct)).All)
        {
            if (known.TryGetValue(place.Code, out var organisation))
            {
                (organisation.Name, organisation.Kind, organisation.Level, organisation.ParentCode) = (place.Name, place.Kind, place.Level, place.Parent);
            }
            else
            {
                store.Add(new Organisation { Code = place.Code, Name = place.Name, Kind = place.Kind, Level = place.Level, ParentCode = place.Parent });
            }
        }

        await store.SaveChangesAsync(ct);
    }
}
