using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.People.Organisations;

internal sealed class Places(Store store) : IPlaces
{
    private const int MostAliases = 30;

    public async Task<IReadOnlyList<PlaceName>> AllAsync(CancellationToken ct)
    {
        var aliases = (await store.Set<OrganisationAlias>().AsNoTracking().OrderBy(alias => alias.Alias).ToListAsync(ct)).ToLookup(alias => alias.Code, alias => alias.Alias);
        var all = await store.Set<Organisation>().OrderBy(organisation => organisation.Name).Select(organisation => new { organisation.Code, organisation.Name, organisation.Kind }).ToListAsync(ct);
        return [.. all.Select(organisation => new PlaceName(organisation.Code, organisation.Name, organisation.Kind, [.. aliases[organisation.Code]]))];
    }

    public async Task<Outcome<string>> AddAliasAsync(Person by, string code, string alias, CancellationToken ct)
    {
        var name = Composed.Of(alias).Trim();
        if (!by.Is(Role.Editor))
        {
            return new Problem.Denied();
        }

        if (name.Length is 0 or > OrganisationAlias.Longest)
        {
            return new Problem.Invalid("Alias", $"Skriv ett namn på högst {OrganisationAlias.Longest} tecken");
        }

        if (PersonalIdentityGuard.Check("Alias", name) is { } number)
        {
            return number;
        }

        var all = await AllAsync(ct);
        if (all.FirstOrDefault(place => place.Code == code) is not { } wanted)
        {
            return new Problem.NotFound();
        }

        if (all.FirstOrDefault(place => place.Is(name)) is { } other)
        {
            return new Problem.Invalid("Alias", $"”{name}” är redan ett namn på {other.Name}");
        }

        return wanted.Aliases.Count >= MostAliases ? new Problem.Invalid("Alias", $"{wanted.Name} har redan {MostAliases} namn") : await SaveAsync(new OrganisationAlias { Code = code, Alias = name }, ct);
    }

    public async Task<Outcome<string>> RemoveAliasAsync(Person by, string code, string alias, CancellationToken ct)
    {
        if (!by.Is(Role.Editor))
        {
            return new Problem.Denied();
        }

        return await store.Set<OrganisationAlias>().Where(known => known.Code == code && known.Alias == alias).ExecuteDeleteAsync(ct) > 0 ? alias : new Problem.NotFound();
    }

    private async Task<Outcome<string>> SaveAsync(OrganisationAlias alias, CancellationToken ct)
    {
        store.Add(alias);
        try
        {
            await store.SaveChangesAsync(ct);
            return alias.Alias;
        }
        catch (DbUpdateException late) when (late.IsTooLate())
        {
            return new Problem.Conflict("Någon lade till namnet just nu.");
        }
    }
}
