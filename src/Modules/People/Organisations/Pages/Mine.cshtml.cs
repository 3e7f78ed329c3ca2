using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Contracts;

namespace NaraVard.People.Organisations.Pages;

[Authorize(Policies.SignedIn)]
internal sealed class MinePage(MyTree tree) : PageModel
{
    public IReadOnlyList<Branch> Roots { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Roots = await tree.RunAsync(User.RequirePerson(), ct);
}
