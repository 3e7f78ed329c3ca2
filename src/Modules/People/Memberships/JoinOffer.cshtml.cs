using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Contracts;
using NaraVard.People.Joining;

namespace NaraVard.People.Memberships;

[Authorize(Policies.SignedIn)]
internal sealed class JoinOfferPage(JoinByDomain join) : PageModel
{
    public string? Offer { get; private set; }

    public async Task OnGetAsync(CancellationToken ct) => Offer = (await join.OfferAsync(User.RequirePerson(), ct))?.Name;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Offer = (await join.OfferAsync(User.RequirePerson(), ct))?.Name;
        var joined = await join.AcceptOfferAsync(User.RequirePerson(), ct);
        return joined.Match(_ => this.RedirectWithNote(PeopleLinks.MyAccount, $"Nu är du med i {Offer}."), this.Show);
    }
}
