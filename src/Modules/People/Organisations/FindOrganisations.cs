using Microsoft.EntityFrameworkCore;

namespace NaraVard.People.Organisations;

/// <summary>Organisations and units by what they are or were called, or by code.</summary>
internal sealed class FindOrganisations(Store store)
{
    public const int PageSize = 50;

    private const int LongestQuery = 200;

    public async Task<(IReadOnlyList<OrganisationRow> Rows, int Total)> RunAsync(string? query, int page, CancellationToken ct)
    {
        var (found, swedish) = (Named(store, query), store.Swedish);
        var rows = await found.OrderBy(o => EF.Functions.Collate(o.Name, swedish)).ThenBy(o => o.Code).Skip((page - 1) * PageSize).Take(PageSize).AsNoTracking().ToListAsync(ct);
        var codes = rows.Select(o => o.Code).ToList();
        var others = rows.SelectMany(o => o.AboveCodes.TakeLast(1).Concat([o.MergedInto!])).OfType<string>().Distinct().ToList();
        var names = await store.Set<Organisation>().Where(o => others.Contains(o.Code)).ToDictionaryAsync(o => o.Code, o => o.Name, ct);
        var former = (await store.Set<FormerName>().AsNoTracking().Where(f => codes.Contains(f.Code)).OrderByDescending(f => f.Until).ToListAsync(ct)).ToLookup(f => f.Code, f => f.Name);
        return ([.. rows.Select(o => new OrganisationRow(
            o.Code, o.Name, o.Level, o.IsUnit,
            o.AboveCodes is [.., var above] ? names.GetValueOrDefault(above, above) : "",
            o.MergedInto is { } into ? names.GetValueOrDefault(into, into) : null,
            former[o.Code].FirstOrDefault(name => name != o.Name)))], await found.CountAsync(ct));
    }

    /// <summary>The same words with the first letter in the other case. SQLite folds the case of a–z alone, so a name is looked for both ways.</summary>
    public static string OtherCase(string words) => (char.IsUpper(words[0]) ? char.ToLowerInvariant(words[0]) : char.ToUpperInvariant(words[0])) + words[1..];

    /// <summary>Those whose name, or former name, holds some words.</summary>
    public static IQueryable<Organisation> Named(Store store, string? query)
    {
        if (query?.Trim() is not { Length: > 0 and <= LongestQuery } wanted)
        {
            return store.Set<Organisation>();
        }

        var other = OtherCase(wanted);
        return store.Set<Organisation>().Where(o => o.Code == wanted || o.Name.Contains(wanted) || o.Name.Contains(other)
            || store.Set<FormerName>().Any(f => f.Code == o.Code && (f.Name.Contains(wanted) || f.Name.Contains(other))));
    }
}

/// <summary>An organisation in the list.</summary>
internal sealed record OrganisationRow(string Code, string Name, SystemLevel Level, bool IsUnit, string Within, string? MergedInto, string? Former);
