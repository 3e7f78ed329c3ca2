using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Contracts;

namespace NaraVard.Library.Patterns.Giving;

[Authorize(Policies.SignedIn)]
internal sealed class MinePage(ReadEvidence read) : PageModel
{
    public IReadOnlyList<EvidenceView> Given { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Given = await read.OfAsync(User.RequirePerson().Id, ct);
}
