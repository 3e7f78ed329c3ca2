using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Team;

[Authorize(Policies.SignedIn)]
internal sealed class TeamPage(Store store, IPeople people, AddColleague add, LeaveCycle leave) : MemberPage(store)
{
    private readonly Store _store = store;

    [BindProperty]
    public string? Email { get; set; }

    public IReadOnlyList<string> Names { get; private set; } = [];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken ct)
    {
        var added = await add.RunAsync(User.RequirePerson(), Id, Email ?? "", ct);
        return added.Match(_ => this.RedirectWithNote(CyclesLinks.Team(Id), "Kollegan är med i teamet."), this.Show);
    }

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken ct)
    {
        var left = await leave.RunAsync(User.RequirePerson(), Id, ct);
        return left.Match(_ => this.RedirectWithNote(CyclesLinks.Mine, $"Du har lämnat ”{Head.Title}”."), this.Show);
    }

    protected override async Task FillAsync(CancellationToken ct) => Names = await _store.TeamNamesAsync(people, Id, ct);
}
