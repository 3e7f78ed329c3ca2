using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Kernel.Forms;
using NaraVard.People.Contracts;

namespace NaraVard.People.Organisations.Pages;

[Authorize(Policies.Practitioner)]
internal sealed class ShowPage(OpenOrganisation open, ReadOrganisation read) : OrganisationPage(open)
{
    [BindProperty(SupportsGet = true, Name = PagerTagHelper.Key)]
    public int PageNumber { get; set; } = 1;

    public OrganisationHome Home { get; private set; } = null!;

    protected override bool IsForManagers => false;

    public void OnGet()
    {
    }

    protected override async Task FillAsync(CancellationToken ct)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        Home = await read.RunAsync(Organisation, PageNumber, ct);
    }
}
