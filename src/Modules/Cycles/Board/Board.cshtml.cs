using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Cycles.Contracts;
using NaraVard.Kernel.Forms;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Board;

internal sealed class BoardPage(BoardQuery query, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromQuery(Name = PagerTagHelper.Key)]
    public int PageNumber { get; set; } = 1;

    [FromQuery(Name = "fas")]
    public string? PhaseAddress { get; set; }

    [FromQuery(Name = "efter")]
    public string? After { get; set; }

    /// <summary>The phase that is shown alone, or null.</summary>
    public CyclePhase? Phase => CyclePhases.Find(PhaseAddress);

    public BoardView Board { get; private set; } = null!;

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 100_000);
        if (await query.RunAsync(Id, User.Person(), new BoardLook(PageNumber, Phase, After), ct) is not { } board)
        {
            return NotFound();
        }

        Board = board;
        return Page();
    }
}
