using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;
using NaraVard.People.Organisations;
using NaraVard.People.Organisations.Pages;

namespace NaraVard.People.Joining;

[Authorize(Policies.Organiser)]
internal sealed class DomainsPage(OpenOrganisation open, ClaimDomain claim, GiveUpDomain giveUp, Store store) : OrganisationPage(open)
{
    [BindProperty(SupportsGet = true, Name = "bort")]
    public string? Wanted { get; set; }

    [BindProperty]
    public string? Domain { get; set; }

    [BindProperty]
    public string? Mailbox { get; set; }

    public IReadOnlyList<OrganisationDomain> Proven { get; private set; } = [];

    public IReadOnlyList<DomainClaim> Asked { get; private set; } = [];

    /// <summary>The domain that is about to be taken back, when the page asks about it.</summary>
    public string? GivingUp => Proven.Select(d => d.Domain).Concat(Asked.Select(d => d.Domain)).FirstOrDefault(domain => domain == Wanted);

    public IEnumerable<SelectListItem> Mailboxes => DomainClaim.Mailboxes.Select(mailbox => new SelectListItem($"{mailbox}@", mailbox, mailbox == Mailbox));

    public IActionResult OnGet() => Joining.Domains.MayDecide(User.RequirePerson(), Organisation.Itself) ? Page() : Forbid();

    public async Task<IActionResult> OnPostClaimAsync(CancellationToken ct)
    {
        var asked = await claim.RunAsync(User.RequirePerson(), Code, Domain ?? "", Mailbox ?? "", ct);
        return asked.Match(to => this.RedirectWithNote(JoiningLinks.Domains(Code), $"Frågan skickas till {to}."), this.Show);
    }

    public async Task<IActionResult> OnPostGiveUpAsync(CancellationToken ct)
    {
        var given = await giveUp.RunAsync(User.RequirePerson(), Code, Domain ?? "", ct);
        return given.Match(domain => this.RedirectWithNote(JoiningLinks.Domains(Code), $"{domain} är tillbakatagen. Ingen mer går med genom den."), this.Show);
    }

    protected override async Task FillAsync(CancellationToken ct)
    {
        Proven = await store.Set<OrganisationDomain>().AsNoTracking().Where(d => d.OrganisationCode == Code).OrderBy(d => d.Domain).ToListAsync(ct);
        Asked = await store.Set<DomainClaim>().AsNoTracking().Where(c => c.OrganisationCode == Code).OrderBy(c => c.Domain).ToListAsync(ct);
    }
}
