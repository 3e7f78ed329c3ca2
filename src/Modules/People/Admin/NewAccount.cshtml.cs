using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;
using NaraVard.People.Organisations;

namespace NaraVard.People.Admin;

[Authorize(Policies.Administrator)]
internal sealed class NewAccountPage(CreateAccount create, Store store) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Organisation { get; set; }

    [BindProperty]
    public Role Role { get; set; }

    public IEnumerable<SelectListItem> Choices => Enum.GetValues<Role>().Select(role => new SelectListItem(role.Name(), role.ToString()));

    public IReadOnlyList<string> Organisations { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(
        Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutingContext context, Microsoft.AspNetCore.Mvc.Filters.PageHandlerExecutionDelegate next)
    {
        Organisations = await store.Set<Organisation>().OrderBy(o => o.Name).Select(o => o.Name).ToListAsync(HttpContext.RequestAborted);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var wanted = new NewAccount(Name ?? "", Email ?? "", Organisation ?? "", Role);
        var created = await create.RunAsync(User.RequirePerson(), wanted, ct);
        return created.Match(email => this.RedirectWithNote(PeopleLinks.Accounts, $"Inbjudan skickas till {email}."), this.Show);
    }
}
