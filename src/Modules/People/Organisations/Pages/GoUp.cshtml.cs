using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NaraVard.People.Contracts;

namespace NaraVard.People.Organisations.Pages;

[Authorize(Policies.Organiser)]
internal sealed class GoUpPage(OpenOrganisation open, MergeOrganisation merge, IOrganisations organisations, Store store) : OrganisationPage(open)
{
    [BindProperty(SupportsGet = true, Name = "i")]
    public string? Wanted { get; set; }

    [BindProperty]
    public string? Into { get; set; }

    public IReadOnlyList<NamedCode> Choices { get; private set; } = [];

    /// <summary>How many units and teams move along.</summary>
    public int Parts { get; private set; }

    public NamedCode? Chosen => Choices.FirstOrDefault(choice => choice.Code == (Into ?? Wanted));

    public IActionResult OnGet() => MergeOrganisation.MayGoUp(User.RequirePerson(), Organisation.Itself) ? Page() : Forbid();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var merged = await merge.RunAsync(User.RequirePerson(), Code, Into ?? "", ct);
        return merged.Match(into => this.RedirectWithNote(OrganisationLinks.Page(into), $"{Organisation.Name} har gått upp här."), this.Show);
    }

    protected override async Task FillAsync(CancellationToken ct)
    {
        Parts = await store.Set<Organisation>().PartsOf(Code).CountAsync(o => o.MergedInto == null, ct);
        Choices = await ChoicesAsync(User.RequirePerson(), ct);
    }

    private async Task<IReadOnlyList<NamedCode>> ChoicesAsync(Person by, CancellationToken ct)
    {
        var (within, swedish) = (Organisation.Itself.Inside, store.Swedish);
        var others = store.Set<Organisation>().Where(o => o.Code != Code && o.MergedInto == null && !o.Above.StartsWith(within));
        if (!by.May(Policies.Administrator))
        {
            var managed = (await organisations.ManagedByAsync(by, ct)).Select(o => o.Code).ToList();
            others = others.Where(o => managed.Contains(o.Code));
        }

        return await others.OrderBy(o => EF.Functions.Collate(o.Name, swedish)).Select(o => new NamedCode(o.Code, o.Name)).ToListAsync(ct);
    }
}
