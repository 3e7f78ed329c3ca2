using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using NaraVard.People.Contracts;
using NaraVard.People.Joining;
using NaraVard.People.Organisations;

namespace NaraVard.People.Admin;

[Authorize(Policies.Administrator)]
internal sealed class NewAccountPage(Invite invite, Store store) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Organisation { get; set; }

    [BindProperty]
    public Role Role { get; set; }

    public IEnumerable<SelectListItem> Choices => Enum.GetValues<Role>().Select(role => new SelectListItem(role.Name(), role.ToString()));

    public IReadOnlyList<string> Organisations { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Organisations = await store.LabelsAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var sent = await invite.RunAsync(User.RequirePerson(), Organisation ?? "", Email ?? "", Role, ct);
        return sent.Match(email => this.RedirectWithNote(PeopleLinks.Accounts, $"Inbjudan skickas till {email}."), this.Show);
    }
}
