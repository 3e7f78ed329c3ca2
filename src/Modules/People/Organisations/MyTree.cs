using Microsoft.EntityFrameworkCore;
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
        var rows = await Rows(store.Set<Organisation>().Where(o => places.Contains(o.Code))).ToListAsync(ct);
        foreach (var code in by.Memberships.Select(m => m.Organisation).Distinct())
        {
            var below = store.Set<Organisation>().PartsOf(code).Where(o => o.MergedInto == null).OrderBy(o => o.Above.Length).ThenBy(o => o.Name).Take(MostBelow);
            rows.AddRange(await Rows(below).ToListAsync(ct));
        }

        var roles = by.Memberships.ToLookup(m => m.Organisation, m => m.Role);
        var children = rows.DistinctBy(o => o.Code).OrderBy(o => o.Name, StringComparer.CurrentCulture).ToLookup(o => o.Above);
        return [.. children[""].Select(Grow)];

        Branch Grow(Row row) => new(
            row.Code, row.Name, row.Level, row.Above != "", string.Join(", ", roles[row.Code].Select(role => role.Name().ToLowerInvariant())), [.. children[row.Inside].Select(Grow)]);
    }

    private static IQueryable<Row> Rows(IQueryable<Organisation> organisations) => organisations.Select(o => new Row(o.Code, o.Name, o.Level, o.Above));

    private sealed record Row(string Code, string Name, SystemLevel Level, string Above)
    {
        public string Inside => Above == "" ? $".{Code}." : $"{Above}{Code}.";
    }
}

/// <summary>A place in the tree, with what the person is there in words ("" when nothing).</summary>
internal sealed record Branch(string Code, string Name, SystemLevel Level, bool IsUnit, string Roles, IReadOnlyList<Branch> Below);
