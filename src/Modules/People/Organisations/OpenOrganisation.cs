using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.People.Organisations;

/// <summary>Finds an organisation for somebody who belongs to it, governs it or looks after all; for everybody else there is none.</summary>
internal sealed class OpenOrganisation(Store store)
{
    public async Task<OrganisationView?> RunAsync(Person by, string code, CancellationToken ct)
    {
        if (await store.Set<Organisation>().AsNoTracking().SingleOrDefaultAsync(o => o.Code == code, ct) is not { } found)
        {
            return null;
        }

        var (governs, belongs) = (found.IsGovernedBy(by), by.Organisations.Contains(code));
        return governs || belongs ? new OrganisationView(found, await NamedAsync(found.AboveCodes, ct), governs, belongs) : null;
    }

    private async Task<IReadOnlyList<NamedCode>> NamedAsync(string[] codes, CancellationToken ct)
    {
        var names = await store.Set<Organisation>().Where(o => codes.Contains(o.Code)).ToDictionaryAsync(o => o.Code, o => o.Name, ct);
        return [.. codes.Select(code => new NamedCode(code, names.GetValueOrDefault(code, code)))];
    }
}

/// <summary>A code and the name it stands for.</summary>
internal sealed record NamedCode(string Code, string Name);

/// <summary>An organisation as somebody meets it.</summary>
/// <param name="Itself">The organisation.</param>
/// <param name="Above">What it is a part of, the outermost first.</param>
/// <param name="Governs">Whether the person may change it.</param>
/// <param name="Belongs">Whether the person belongs here.</param>
internal sealed record OrganisationView(Organisation Itself, IReadOnlyList<NamedCode> Above, bool Governs, bool Belongs)
{
    public string Code => Itself.Code;

    public string Name => Itself.Name;

    /// <summary>What kind of thing it is, in a word.</summary>
    public string Word => Itself.IsUnit && Itself.Level == SystemLevel.Organisation ? "Enhet" : Itself.Level.Name();
}
