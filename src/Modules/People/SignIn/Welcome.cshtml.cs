using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NaraVard.People.SignIn;

internal sealed class WelcomePage(FirstAdministrator first) : PageModel
{
    [FromRoute]
    public string Code { get; set; } = "";

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await first.IsValidAsync(Code, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var made = await first.RunAsync(Code, Name ?? "", Email ?? "", Password ?? "", ct);
        return made.Match(_ => this.GoInWithNote(PeopleLinks.Accounts, "Du är administratör."), this.Show);
    }
}
