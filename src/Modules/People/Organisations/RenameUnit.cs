using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.People.Organisations;

/// <summary>Gives an own unit another name, and keeps the one it had. What stands in the register is named there.</summary>
internal sealed class RenameUnit(Store store, TimeProvider clock)
{
    public async Task<Outcome<string>> RunAsync(Person by, string code, string name, CancellationToken ct)
    {
        if (await store.Set<Organisation>().SingleOrDefaultAsync(o => o.Code == code && o.MergedInto == null, ct) is not { } unit)
        {
            return new Problem.NotFound();
        }

        if (!unit.IsUnit || !unit.IsGovernedBy(by))
        {
            return new Problem.Denied();
        }

        if ((Organisation.CheckUnitName(name) ?? await store.TakenAsync(unit, name.Trim(), ct)) is { } problem)
        {
            return problem;
        }

        if (unit.Rename(name.Trim(), clock.GetUtcNow()) is { } former)
        {
            await store.KeepAsync(former, ct);
        }

        return await store.SaveAsync(code, ct);
    }
}
