using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Contracts;

namespace NaraVard.People.TwoStep;

[Authorize(Policies.Administrator)]
internal sealed class ResetPage(ResetTwoStep reset, IPeople people) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public string Name { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        return Name == "" ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        var done = await reset.RunAsync(User.RequirePerson(), Id, ct);
        return done.Match(name => this.RedirectWithNote(PeopleLinks.Accounts, $"Andra steget är borttaget för {name}."), this.Show);
    }

    private async Task FillAsync(CancellationToken ct) => Name = (await people.ContactAsync(Id, ct))?.Name ?? "";
}
