using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Admin;

namespace NaraVard.People.SignIn;

internal sealed class ForgottenPage(InviteAccount invite) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    public bool IsSent { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (Email?.Trim() is not { Length: > 0 and <= 256 } email)
        {
            return this.Show(new Problem.Invalid(nameof(Email), "Skriv din e-postadress"));
        }

        await invite.ForgottenAsync(email, ct);
        IsSent = true;
        return Page();
    }
}
