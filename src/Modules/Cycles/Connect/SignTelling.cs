using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Organisations;
using NaraVard.Kernel.Text;
using NaraVard.Library.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Connect;

/// <summary>Tells of teams what others may know: what sort of organisation each is in, never which, and what it shows on its sign.</summary>
internal sealed class SignTelling(Store store, IOrganisations organisations, ILibrary library)
{
    /// <summary>Signs as other teams see them, in the same order.</summary>
    public async Task<IReadOnlyList<SignView>> RunAsync(IReadOnlyList<TeamSign> signs, CancellationToken ct)
    {
        var who = await WhoAsync([.. signs.Select(sign => sign.CycleId)], ct);
        var titles = await library.ThemesAsync(ct);
        return
        [
            .. signs.Select(sign => new SignView(
                sign.Id, who[sign.CycleId], sign.Title, sign.Purpose, [.. sign.ThemeKeys.Select(theme => titles.GetValueOrDefault(theme, theme)).Order(SwedishOrder.Words)], sign.Level, sign.Place)),
        ];
    }

    /// <summary>What some cycles' teams are called before they are known: "Ett team i en region".</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> WhoAsync(IReadOnlyCollection<Guid> cycles, CancellationToken ct)
    {
        var within = await store.Set<CycleOrganisation>().Where(organisation => cycles.Contains(organisation.CycleId)).Select(organisation => new { organisation.CycleId, organisation.OrganisationCode }).ToListAsync(ct);
        var kinds = await organisations.KindsAsync([.. within.Select(organisation => organisation.OrganisationCode).Distinct()], ct);
        return within.GroupBy(organisation => organisation.CycleId, organisation => In(kinds.GetValueOrDefault(organisation.OrganisationCode, OrganisationKinds.Other)))
            .ToDictionary(cycle => cycle.Key, cycle => $"Ett team i {Listed.Of([.. cycle.Distinct().Order(SwedishOrder.Words)])}");
    }

    private static string In(string kind) => kind switch
    {
        "Regeringskansliet" => kind,
        "Lärosäte" or "Företag" => $"ett {kind.ToLowerInvariant()}",
        OrganisationKinds.Other => "en organisation",
        _ => $"en {kind.ToLowerInvariant()}",
    };
}

/// <summary>A sign as other teams see it.</summary>
/// <param name="Id">The sign.</param>
/// <param name="Who">What the team is called before it is known.</param>
/// <param name="Title">The title of the cycle.</param>
/// <param name="Purpose">Its purpose.</param>
/// <param name="Themes">The titles of its themes.</param>
/// <param name="Level">Its level.</param>
/// <param name="Place">Where it is; "" when that isn't shown.</param>
internal sealed record SignView(Guid Id, string Who, string Title, string Purpose, IReadOnlyList<string> Themes, SystemLevel Level, string Place);
