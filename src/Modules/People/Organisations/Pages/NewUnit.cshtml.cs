using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NaraVard.People.Contracts;

namespace NaraVard.People.Organisations.Pages;

[Authorize(Policies.Organiser)]
internal sealed class NewUnitPage(OpenOrganisation open, AddUnit add) : OrganisationPage(open)
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public SystemLevel Level { get; set; } = SystemLevel.Team;

    public IEnumerable<SelectListItem> Levels => People.Organisations.Organisation.UnitLevels
        .Where(level => Organisation.Itself.Level != SystemLevel.Team || level == SystemLevel.Team)
        .Select(level => new SelectListItem(level == SystemLevel.Team ? "Team" : "Enhet", level.ToString(), level == Level));

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var made = await add.RunAsync(User.RequirePerson(), Code, Name ?? "", Level, ct);
        return made.Match(code => this.RedirectWithNote(OrganisationLinks.Page(code), "Enheten finns nu. Bjud in dem som arbetar där."), this.Show);
    }
}
