using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.People.Contracts;

namespace NaraVard.People.Organisations.Pages;

[Authorize(Policies.Organiser)]
internal sealed class RenamePage(OpenOrganisation open, RenameUnit rename) : OrganisationPage(open)
{
    [BindProperty]
    public string? Name { get; set; }

    public void OnGet() => Name = Organisation.Name;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var renamed = await rename.RunAsync(User.RequirePerson(), Code, Name ?? "", ct);
        return renamed.Match(code => this.RedirectWithNote(OrganisationLinks.Page(code), "Namnet är bytt."), this.Show);
    }
}
