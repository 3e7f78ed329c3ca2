using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using NaraVard.People.Contracts;
using NaraVard.People.Rights;

namespace NaraVard.People.Outside;

/// <summary>Asks somebody who is signed in whether the provider that they have come from is to be a way of signing in.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class LinkPage(LinkOutside link, UnlinkOutside unlink, OutsideLogins logins, IOptions<OutsideProviders> providers) : PageModel
{
    public OutsideIdentity? Identity { get; private set; }

    /// <summary>Whether the person has signed in here just now; how they came from the provider says nothing of whose screen it is.</summary>
    public bool IsFresh { get; private set; }

    public string Label => providers.Value.Find(Identity?.Provider)?.Label ?? "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Identity = await HttpContext.OutsideIdentityAsync();
        IsFresh = await FreshSignIn.IsFreshAsync(HttpContext);
        return Identity is null ? this.RedirectWithNote(PeopleLinks.MyAccount, "Det tog för lång tid. Börja om härifrån.") : await MeetAsync(Identity, ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        IsFresh = await FreshSignIn.IsFreshAsync(HttpContext);
        Identity = await HttpContext.OutsideIdentityAsync();
        var linked = Identity is null ? new Problem.NotFound() : await link.RunAsync(User.RequirePerson(), Identity, ct);
        await HttpContext.ForgetOutsideIdentityAsync();
        return linked.Match(label => this.RedirectWithNote(PeopleLinks.MyAccount, $"Nu kan du logga in med {label}."), this.Show);
    }

    public async Task<IActionResult> OnPostRemoveAsync(string provider, string key, CancellationToken ct)
    {
        IsFresh = await FreshSignIn.IsFreshAsync(HttpContext);
        var removed = await unlink.RunAsync(User.RequirePerson(), provider ?? "", key ?? "", ct);
        return removed.Match(_ => this.RedirectWithNote(PeopleLinks.MyAccount, "Inloggningen är borttagen från ditt konto."), this.Show);
    }

    private async Task<IActionResult> MeetAsync(OutsideIdentity identity, CancellationToken ct)
    {
        var owner = await logins.OwnerAsync(identity, ct);
        if (owner is null)
        {
            return Page();
        }

        await HttpContext.ForgetOutsideIdentityAsync();
        return owner == User.RequirePerson().Id
            ? this.RedirectWithNote(PeopleLinks.MyAccount, $"Du kan redan logga in med {Label}.")
            : this.Show(LinkOutside.Taken(Label));
    }
}
