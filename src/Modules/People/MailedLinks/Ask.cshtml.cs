using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NaraVard.People.MailedLinks;

internal sealed class AskPage(AskForLink ask) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    public bool IsSent { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var asked = await ask.RunAsync(LinkKind.SignIn, Email ?? "", ct);
        IsSent = asked.Problem is null;
        return asked.Match(_ => Page(), this.Show);
    }
}
