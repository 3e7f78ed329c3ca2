using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Cycles.Organisations;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Team;

[Authorize(Policies.SignedIn)]
internal sealed class TeamPage(Store store, IPeople people, AddColleague add, InviteSupport invite, EndSupport end, LeaveCycle leave, CircleNames circles) : MemberPage(store)
{
    private readonly Store _store = store;

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? SupportEmail { get; set; }

    [BindProperty]
    public Guid Support { get; set; }

    /// <summary>The organisations that the cycle belongs to.</summary>
    public string Organisations { get; private set; } = "";

    public IReadOnlyList<TeamMember> Members { get; private set; } = [];

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAddAsync(CancellationToken ct)
    {
        var added = await add.RunAsync(User.RequirePerson(), Id, Email ?? "", ct);
        return added.Match(_ => this.RedirectWithNote(CyclesLinks.Team(Id), "Kollegan är med i teamet."), this.Show);
    }

    public async Task<IActionResult> OnPostInviteAsync(CancellationToken ct)
    {
        var invited = await invite.RunAsync(User.RequirePerson(), Id, SupportEmail ?? "", ct);
        return invited.Match(_ => this.RedirectWithNote(CyclesLinks.Team(Id), "Lärandestödet är inbjudet och hittar cykeln på sin sida Mitt."), this.Show);
    }

    public async Task<IActionResult> OnPostEndSupportAsync(CancellationToken ct)
    {
        var ended = await end.RunAsync(User.RequirePerson(), Id, Support, ct);
        return ended.Match(_ => this.RedirectWithNote(CyclesLinks.Team(Id), "Lärandestödet är avslutat och ser inte längre det ni delar med teamet."), this.Show);
    }

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken ct)
    {
        var left = await leave.RunAsync(User.RequirePerson(), Id, ct);
        return left.Match(_ => this.RedirectWithNote(CyclesLinks.Mine, $"Du har lämnat ”{Head.Title}”."), this.Show);
    }

    protected override async Task FillAsync(CancellationToken ct)
    {
        Members = await _store.TeamAsync(people, Id, ct);
        Organisations = await circles.OfAsync(Id, ct);
    }
}
