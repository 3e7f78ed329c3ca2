using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Forms;
using NaraVard.People.Contracts;
using NaraVard.People.Joining;

namespace NaraVard.People.Admin;

[Authorize(Policies.Administrator)]
internal sealed class AllInvitationsPage(ListInvitations list, Invite invite, WithdrawInvitation withdraw) : PageModel
{
    [BindProperty(SupportsGet = true, Name = PagerTagHelper.Key)]
    public int PageNumber { get; set; } = 1;

    public IReadOnlyList<WaitingInvitation> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        (Rows, Total) = await list.RunAsync(null, PageNumber, HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAgainAsync(Guid id, CancellationToken ct) =>
        (await invite.AgainAsync(User.RequirePerson(), id, ct)).Match(email => this.RedirectWithNote(JoiningLinks.AllInvitations, $"En ny länk skickas till {email}. Den gamla gäller inte längre."), this.Show);

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken ct) =>
        (await withdraw.RunAsync(User.RequirePerson(), id, ct)).Match(email => this.RedirectWithNote(JoiningLinks.AllInvitations, $"Inbjudan till {email} är tillbakatagen. Länken gäller inte längre."), this.Show);
}
