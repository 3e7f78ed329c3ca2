using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NaraVard.Kernel.Forms;
using NaraVard.People.Contracts;
using NaraVard.People.Memberships;
using NaraVard.People.Organisations;
using NaraVard.People.Organisations.Pages;

namespace NaraVard.People.Joining;

[Authorize(Policies.Organiser)]
internal sealed class InvitationsPage(OpenOrganisation open, Invite invite, WithdrawInvitation withdraw, ListInvitations list) : OrganisationPage(open)
{
    [BindProperty(SupportsGet = true, Name = PagerTagHelper.Key)]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public Role Role { get; set; }

    public IReadOnlyList<WaitingInvitation> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public IEnumerable<SelectListItem> Roles => RolesToGive.For(User.RequirePerson(), Organisation.Itself).Select(role => new SelectListItem(role.Name(), role.ToString(), role == Role));

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostInviteAsync(CancellationToken ct)
    {
        var sent = await invite.RunAsync(User.RequirePerson(), Code, Email ?? "", Role, ct);
        return sent.Match(email => this.RedirectWithNote(JoiningLinks.Invitations(Code), $"Inbjudan skickas till {email}."), this.Show);
    }

    public async Task<IActionResult> OnPostAgainAsync(Guid id, CancellationToken ct)
    {
        var sent = await invite.AgainAsync(User.RequirePerson(), id, ct);
        return sent.Match(email => this.RedirectWithNote(JoiningLinks.Invitations(Code), $"En ny länk skickas till {email}. Den gamla gäller inte längre."), this.Show);
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken ct)
    {
        var taken = await withdraw.RunAsync(User.RequirePerson(), id, ct);
        return taken.Match(email => this.RedirectWithNote(JoiningLinks.Invitations(Code), $"Inbjudan till {email} är tillbakatagen. Länken gäller inte längre."), this.Show);
    }

    protected override async Task FillAsync(CancellationToken ct)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        (Rows, Total) = await list.RunAsync(Code, PageNumber, ct);
    }
}
