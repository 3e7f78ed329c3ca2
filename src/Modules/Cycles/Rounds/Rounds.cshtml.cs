using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Rounds;

[Authorize(Policies.SignedIn)]
internal sealed class RoundsPage(Store store, RoundsQuery query, TimeProvider clock) : MemberPage(store)
{
    [BindProperty(Name = "fran", SupportsGet = true)]
    public int? From { get; set; }

    [BindProperty(Name = "till", SupportsGet = true)]
    public int? To { get; set; }

    public RoundsView Rounds { get; private set; } = null!;

    public DateTimeOffset Now => clock.GetUtcNow();

    public IEnumerable<SelectListItem> Choices(int chosen) => Enumerable.Range(1, Head.Round).Select(round => new SelectListItem($"Varv {round}", $"{round}", round == chosen));

    public async Task OnGetAsync(CancellationToken ct) => Rounds = await query.RunAsync(Id, User.RequirePerson(), Numbers(), ct);

    private IReadOnlyList<int> Numbers()
    {
        if (Head.Round == 1)
        {
            return [1];
        }

        var to = Math.Clamp(To ?? Head.Round, 2, Head.Round);
        return [Math.Clamp(From ?? to - 1, 1, to - 1), to];
    }
}
