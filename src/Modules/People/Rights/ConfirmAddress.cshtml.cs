using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;

namespace NaraVard.People.Rights;

internal sealed class ConfirmAddressPage(ConfirmAddress confirm, SignInManager<Account> signIn) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "konto")]
    public Guid Account { get; set; }

    [BindProperty(SupportsGet = true, Name = "till")]
    public string? Email { get; set; }

    [BindProperty(SupportsGet = true, Name = "kod")]
    public string? Code { get; set; }

    public bool IsStale { get; private set; }

    public async Task OnGetAsync() => IsStale = !await confirm.IsValidAsync(Account, Email ?? "", Code ?? "");

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var changed = await confirm.RunAsync(Account, Email ?? "", Code ?? "", ct);
        return changed.Problem is { } problem ? this.Show(problem) : await WelcomeBackAsync(changed.Value);
    }

    // The change ends every sign-in but this one, if it is the account's own.
    private async Task<IActionResult> WelcomeBackAsync(Account account)
    {
        if (User.Person()?.Id != account.Id)
        {
            return this.RedirectWithNote(PeopleLinks.SignIn, "E-postadressen är bytt. Logga in med den nya.");
        }

        await signIn.RefreshSignInAsync(account);
        return this.RedirectWithNote(PeopleLinks.MyData, "E-postadressen är bytt.");
    }
}
