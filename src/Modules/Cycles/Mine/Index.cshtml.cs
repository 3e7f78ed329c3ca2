using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Mine;

[Authorize(Policies.SignedIn)]
internal sealed class IndexPage(MyCycles cycles) : PageModel
{
    public IReadOnlyList<CycleCard> Cycles { get; private set; } = [];

    public IReadOnlyList<CycleCard> Running => [.. Cycles.Where(cycle => !cycle.Ring.IsEnded)];

    public IReadOnlyList<CycleCard> Ended => [.. Cycles.Where(cycle => cycle.Ring.IsEnded)];

    public async Task OnGetAsync(CancellationToken ct) => Cycles = await cycles.RunAsync(User.RequirePerson(), ct);
}
