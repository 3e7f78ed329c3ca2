using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.MailedLinks;

namespace NaraVard.People.SignIn;

internal sealed class ForgottenPage(AskForLink ask) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    public bool IsSent { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var asked = await ask.RunAsync(LinkKind.NewPassword, Email ?? "", ct);
        IsSent = asked.Problem is null;
        return asked.Match(_ => Page(), this.Show);
    }
}
