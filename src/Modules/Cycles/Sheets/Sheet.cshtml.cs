using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Organisations;
using NaraVard.Cycles.Running;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Sheets;

[Authorize(Policies.SignedIn)]
internal sealed class SheetPage(Store store, CircleNames circles) : MemberPage(store)
{
    private readonly Store _store = store;

    public SheetView Sheet { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var sheet = await _store.Set<LearningCycle>().Where(c => c.Id == Id).Select(c => new SheetView(c.Title, c.Purpose, c.CounterMove, c.Reflecting, c.Round, c.Phase)).SingleAsync(ct);
        Sheet = sheet with { Organisations = await circles.OfAsync(Id, ct) };
    }
}
