using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Stewardship;

[Authorize(Policies.Steward)]
internal sealed class StewardshipPage(StewardOverview overview) : PageModel
{
    public Overview Overview { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => (await overview.RunAsync(User.RequirePerson(), ct)).Match(
        found =>
        {
            Overview = found;
            return Page();
        },
        this.Show);
}
