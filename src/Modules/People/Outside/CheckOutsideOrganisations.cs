using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NaraVard.People.Organisations;

namespace NaraVard.People.Outside;

/// <summary>Stops the start when new accounts would belong to an organisation that isn't there. Asked once the register has been read.</summary>
internal sealed class CheckOutsideOrganisations(Store store, IOptions<OutsideProviders> providers)
{
    public async Task RunAsync(CancellationToken ct)
    {
        var wanted = providers.Value.All.Where(provider => provider.AllowNew).ToList();
        var codes = wanted.Select(provider => provider.Organisation).ToArray();
        var known = codes.Length == 0 ? [] : await store.Set<Organisation>().Where(organisation => codes.Contains(organisation.Code)).Select(organisation => organisation.Code).ToListAsync(ct);
        var faults = wanted.Where(provider => !known.Contains(provider.Organisation)).Select(Fault).ToList();
        if (faults.Count > 0)
        {
            throw new OptionsValidationException(OutsideSettings.Section, typeof(OutsideProviders), faults);
        }
    }

    private static string Fault(OutsideProvider provider) =>
        $"{OutsideSettings.Section}:{provider.Name}:Organisation är {provider.Organisation}, som inte finns. Sätt en kod ur content/data/organisations.csv, till exempel SignIn__Providers__{provider.Name}__Organisation=12";
}
