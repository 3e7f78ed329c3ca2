using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Forms;

namespace NaraVard.Levels.Lifted;

internal sealed class StairsPage(CountStairs count) : PageModel
{
    [FromQuery(Name = PagerTagHelper.Key)]
    public int PageNumber { get; set; } = 1;

    public LiftStairs Stairs { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 100_000);
        Stairs = await count.RunAsync(PageNumber, ct);
    }
}
