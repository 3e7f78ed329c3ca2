using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Privacy;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Organisations;

[Authorize(Policies.SignedIn)]
internal sealed class OrganisationsPage(Store store, CircleNames circles, InviteOrganisation invite, WithdrawCycleInvitation withdraw, LetOrganisationGo letGo, RetentionTimes times) : MemberPage(store)
{
    private readonly Store _store = store;

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public Guid Invitation { get; set; }

    [BindProperty]
    public string? Code { get; set; }

    public IReadOnlyList<CircleOrganisation> Circle { get; private set; } = [];

    public IReadOnlyList<(Guid Id, string Email)> Invitations { get; private set; } = [];

    public int Days => times.DaysOf(ForgetCycleInvitations.Rule.Key);

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostInviteAsync(CancellationToken ct)
    {
        var invited = await invite.RunAsync(User.RequirePerson(), Id, Email, ct);
        return invited.Match(_ => this.RedirectWithNote(CyclesLinks.Organisations(Id), "Inbjudan är skickad, om adressen hör till ett konto."), this.Show);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken ct)
    {
        var withdrawn = await withdraw.RunAsync(User.RequirePerson(), Id, Invitation, ct);
        return withdrawn.Match(_ => this.RedirectWithNote(CyclesLinks.Organisations(Id), "Inbjudan är tillbakatagen."), this.Show);
    }

    public async Task<IActionResult> OnPostLetGoAsync(CancellationToken ct)
    {
        var left = await letGo.RunAsync(User.RequirePerson(), Id, Code, ct);
        return left.Match(_ => this.RedirectWithNote(CyclesLinks.Organisations(Id), "Organisationen är inte längre med i cykeln."), this.Show);
    }

    protected override async Task FillAsync(CancellationToken ct)
    {
        Circle = await circles.AllAsync(Id, ct);
        Invitations = [.. (await _store.Set<CycleInvitation>().Where(invitation => invitation.CycleId == Id).OrderBy(invitation => invitation.Email).Select(invitation => new { invitation.Id, invitation.Email }).ToListAsync(ct))
            .Select(invitation => (invitation.Id, invitation.Email))];
    }
}
