using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Nominating;

[Authorize(Policies.Editor)]
internal sealed class NominationsPage(ReadNominations read) : PageModel
{
    public const int Size = 20;

    [FromQuery(Name = "sida")]
    public int PageNumber { get; set; } = 1;

    public int Total { get; private set; }

    public IReadOnlyList<NominationView> Shown { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 10_000);
        (Total, Shown) = await read.WaitingAsync(PageNumber, Size, ct);
    }
}
