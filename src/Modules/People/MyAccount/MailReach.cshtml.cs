using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Mail.Contracts;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;

namespace NaraVard.People.MyAccount;

/// <summary>Whether mail reaches the one who reads, and what to do when it doesn't.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class MailReachPage(UserManager<Account> accounts, SignInManager<Account> signIn, IMailReach reach) : PageModel
{
    public string Email { get; private set; } = "";

    public MailFault? Fault { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await accounts.GetUserAsync(User) is not { Email: { } email })
        {
            return NotFound();
        }

        (Email, Fault) = (email, await reach.FaultAsync(email, ct));
        return Page();
    }

    /// <summary>Mail may go to the address again.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await accounts.GetUserAsync(User) is not { Email: { } email } account)
        {
            return NotFound();
        }

        await reach.TryAgainAsync(email, ct);
        await signIn.RefreshSignInAsync(account);
        return this.RedirectWithNote(PeopleLinks.MyAccount, "Tack! Vi skriver till dig igen.");
    }
}
