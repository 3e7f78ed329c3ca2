using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Accounts;
using NaraVard.People.Outside;

namespace NaraVard.People.SignIn;

internal sealed class SignOutPage(SignInManager<Account> signIn, OutsideSignOut outside) : PageModel
{
    /// <summary>The provider that somebody who has just signed out came from.</summary>
    [BindProperty(SupportsGet = true, Name = "hos")]
    public string? Name { get; set; }

    public OutsideProvider? Provider { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => Provider = await outside.OfferAsync(Name, ct);

    public async Task<IActionResult> OnPostAsync()
    {
        var from = outside.CameFrom(User);
        await signIn.SignOutAsync();

        // What the browser keeps of pages is gone with the sign-in. Not "storage": what was written without a network and isn't sent lies there.
        Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return this.RedirectWithNote(from is null ? "/" : PeopleLinks.SignedOut(from.Name), "Du är utloggad.");
    }
}
