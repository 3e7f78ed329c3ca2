using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.People.Organisations;

/// <summary>Makes a unit or a team directly below an organisation or another unit.</summary>
internal sealed class AddUnit(Store store)
{
    public async Task<Outcome<string>> RunAsync(Person by, string below, string name, SystemLevel level, CancellationToken ct)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(ct);
        if (!await store.HoldAsync(below, ct) || await store.Set<Organisation>().AsNoTracking().SingleAsync(o => o.Code == below, ct) is not { } parent)
        {
            return new Problem.NotFound();
        }

        if (!parent.IsGovernedBy(by))
        {
            return new Problem.Denied();
        }

        var made = parent.NewUnit(name, level);
        if ((made.Problem ?? await store.TakenAsync(made.Value, made.Value.Name, ct)) is { } problem)
        {
            return problem;
        }

        store.Add(made.Value);
        await store.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return made.Value.Code;
    }
}

internal static class UnitNames
{
    /// <summary>Says so when another unit in the same place has a name that differs in capitals at most.</summary>
    public static async Task<Problem?> TakenAsync(this Store store, Organisation unit, string name, CancellationToken ct)
    {
        var beside = await store.Set<Organisation>().Where(o => o.Above == unit.Above && o.Code != unit.Code && o.MergedInto == null).Select(o => o.Name).ToListAsync(ct);
        return beside.Contains(name, SwedishOrder.Words) ? new Problem.Invalid("Name", "Det finns redan en enhet med det namnet här. Välj ett annat.") : null;
    }
}
