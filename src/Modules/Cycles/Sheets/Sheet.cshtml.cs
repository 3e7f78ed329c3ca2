using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Running;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Sheets;

[Authorize(Policies.SignedIn)]
internal sealed class SheetPage(Store store) : MemberPage(store)
{
    private readonly Store _store = store;

    public SheetView Sheet { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Sheet = await _store.Set<LearningCycle>().Where(c => c.Id == Id)
        .Select(c => new SheetView(c.Title, c.Purpose, c.CounterMove, c.Reflecting, c.Round, c.Phase)).SingleAsync(ct);
}
