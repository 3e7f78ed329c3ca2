using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Forms;
using NaraVard.People.Contracts;

namespace NaraVard.Library.Patterns.Giving;

[Authorize(Policies.Editor)]
internal sealed class QueuePage(ReadEvidence read) : PageModel
{
    public const int Size = 20;

    [BindProperty(SupportsGet = true, Name = PagerTagHelper.Key)]
    public int PageNumber { get; set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyList<EvidenceView> Shown { get; private set; } = [];

    public Guid Me => User.RequirePerson().Id;

    public async Task OnGetAsync(CancellationToken ct)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 100_000);
        (Total, Shown) = await read.WaitingAsync(PageNumber, Size, ct);
    }
}
