using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.People.Memberships;

/// <summary>The trail of one account, for administrators and for the person.</summary>
internal sealed class ReadAccountChanges(Store store, IPeople people, IOrganisations organisations)
{
    /// <summary>How many are shown; older ones are there but seldom asked for.</summary>
    public const int Most = 50;

    public async Task<IReadOnlyList<TrailLine>> RunAsync(Guid account, int most, CancellationToken ct)
    {
        var changes = await store.Set<AccountChange>().AsNoTracking().Where(c => c.AccountId == account).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).Take(most).ToListAsync(ct);
        var who = await people.NamesAsync([.. changes.Select(c => c.By).Distinct()], ct);
        var where = await organisations.NamesAsync([.. changes.Select(c => c.OrganisationCode).OfType<string>().Distinct()], ct);
        return [.. changes.Select(c => new TrailLine(c.At, $"{who.GetValueOrDefault(c.By, "Någon som har slutat")} {Sentence(c, where.GetValueOrDefault(c.OrganisationCode ?? "", ""))}"))];
    }

    private static string Sentence(AccountChange change, string organisation) =>
        change.Role is { } role ? $"{change.Word} {role.Name().ToLowerInvariant()} i {organisation}" : change.Word;
}

/// <summary>Something that was done, in words.</summary>
internal sealed record TrailLine(DateTimeOffset At, string Text);
