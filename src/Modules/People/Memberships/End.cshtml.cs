using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.Organisations;
using NaraVard.People.Organisations.Pages;

namespace NaraVard.People.Memberships;

[Authorize(Policies.Organiser)]
internal sealed class EndPage(OpenOrganisation open, EndMembership end, Store store) : OrganisationPage(open)
{
    [FromRoute(Name = "konto")]
    public Guid Account { get; set; }

    [FromRoute(Name = "roll")]
    public string RoleWord { get; set; } = "";

    /// <summary>"konto" when the administrator came from the account's page.</summary>
    [BindProperty(SupportsGet = true, Name = "fran")]
    public string? From { get; set; }

    public string? MemberName { get; private set; }

    public Role Role => RolesToGive.FromAddress(RoleWord) ?? default;

    public string Back => From == "konto" && User.RequirePerson().May(Policies.Administrator) ? MembershipLinks.Account(Account) : OrganisationLinks.Page(Code);

    public IActionResult OnGet() => MemberName is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var ended = await end.RunAsync(User.RequirePerson(), Account, Code, Role, ct);
        return ended.Match(_ => this.RedirectWithNote(Back, $"Rollen är avslutad. {MemberName} får ett mejl om det."), this.Show);
    }

    protected override async Task FillAsync(CancellationToken ct) => MemberName =
        RolesToGive.FromAddress(RoleWord) is { } role && RolesToGive.MayGive(User.RequirePerson(), Organisation.Itself, role)
            ? await store.Set<AccountMembership>().Where(m => m.AccountId == Account && m.OrganisationCode == Code && m.Role == role)
                .Join(store.Set<Accounts.Account>(), m => m.AccountId, a => a.Id, (_, account) => account.DisplayName).SingleOrDefaultAsync(ct)
            : null;
}
