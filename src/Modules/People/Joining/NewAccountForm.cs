using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Contracts;
using NaraVard.People.Organisations;
using NaraVard.People.SignIn;

namespace NaraVard.People.Joining;

/// <summary>A page behind a mailed link, where whoever has no account chooses a name and a password.</summary>
internal abstract class NewAccountForm : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    /// <summary>Whoever got an account now is signed in; whoever had one signs in as usual.</summary>
    protected IActionResult Welcome(Joined joined, string organisation) => joined.IsNew ? this.GoInWithNote("/mitt", $"Välkommen till {organisation}. Du är inloggad.")
        : User.Person()?.Id == joined.Account.Id ? this.RedirectWithNote(OrganisationLinks.Mine, $"Nu är du med i {organisation}.")
        : this.RedirectWithNote(PeopleLinks.SignIn, $"Nu är du med i {organisation}. Logga in med {joined.Account.Email}.");
}
