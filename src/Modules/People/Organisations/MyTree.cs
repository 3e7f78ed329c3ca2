using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.People.Organisations;

/// <summary>Where somebody belongs and what lies below, as a tree.</summary>
internal sealed class MyTree(Store store)
{
    /// <summary>How many units are shown below one place; the rest are found on the units' own pages.</summary>
    public const int MostBelow = 200;

    public async Task<IReadOnlyList<Branch>> RunAsync(Person by, CancellationToken ct)
    {
        var places = by.Places.ToList();
        var (all, swedish) = (store.Set<Organisation>().AsNoTracking(), store.Swedish);
        var found = await all.Where(o => places.Contains(o.Code)).ToListAsync(ct);
        foreach (var code in by.Memberships.Where(m => m.Role != Role.LearningSupport).Select(m => m.Organisation).Distinct())
        {
            found.AddRange(await all.PartsOf(code).Where(o => o.MergedInto == null).OrderBy(o => o.Above.Length).ThenBy(o => EF.Functions.Collate(o.Name, swedish)).Take(MostBelow).ToListAsync(ct));
        }

        var roles = by.Memberships.ToLookup(m => m.Organisation, m => m.Role);
        var children = found.DistinctBy(o => o.Code).OrderBy(o => o.Name, SwedishOrder.Words).ToLookup(o => o.Above);
        return [.. children[""].Select(Grow)];

        Branch Grow(Organisation place) => new(
            place.Code, place.Name, place.Level, place.IsUnit, place.IsOpenTo(by), string.Join(", ", roles[place.Code].Select(role => role.Name().ToLowerInvariant())), [.. children[place.Inside].Select(Grow)]);
    }
}

/// <summary>A place in the tree.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Level">Its level.</param>
/// <param name="IsUnit">Whether it is an own unit or team.</param>
/// <param name="IsOpen">Whether the person may open its page.</param>
/// <param name="Roles">What the person is there in words, "" when nothing.</param>
/// <param name="Below">What lies directly below.</param>
internal sealed record Branch(string Code, string Name, SystemLevel Level, bool IsUnit, bool IsOpen, string Roles, IReadOnlyList<Branch> Below);
