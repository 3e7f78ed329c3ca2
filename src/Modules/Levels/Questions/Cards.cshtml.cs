using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NaraVard.Levels.Questions;

internal sealed class CardsPage(ShowTable show) : PageModel
{
    public TableView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string niva, CancellationToken ct)
    {
        var view = await show.RunAsync(niva, ct);
        View = view!;
        return view is null ? NotFound() : Page();
    }
}
