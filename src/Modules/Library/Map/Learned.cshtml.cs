using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Forms;
using NaraVard.Library.Contracts;

namespace NaraVard.Library.Map;

internal sealed class LearnedPage(LiveContent content, ISpread spread) : PageModel
{
    public const int Size = 25;

    [FromQuery(Name = "efter")]
    public string? By { get; set; }

    [FromQuery(Name = "fran")]
    public string? From { get; set; }

    [FromQuery(Name = "till")]
    public string? To { get; set; }

    [FromQuery(Name = PagerTagHelper.Key)]
    public int PageNumber { get; set; } = 1;

    public LearnedMap Map { get; private set; } = null!;

    /// <summary>The cell that is open, or null.</summary>
    public (MapGroup From, MapGroup To)? Open { get; private set; }

    /// <summary>The cases of the cell that is open.</summary>
    public IReadOnlyList<LearnedCase> Cases { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        By = By == LearnedMap.ByKind ? LearnedMap.ByKind : LearnedMap.ByLevel;
        Map = LearnedMap.Of(await spread.LearnedAsync(ct), await content.NowAsync(ct), By);
        if (Map.From.FirstOrDefault(group => group.Key == From) is { } from && Map.To.FirstOrDefault(group => group.Key == To) is { } to)
        {
            (Open, Cases) = ((from, to), Map.Cases(from.Key, to.Key));
            PageNumber = Math.Clamp(PageNumber, 1, PagerTagHelper.LastOf(Cases.Count, Size));
        }
    }
}
