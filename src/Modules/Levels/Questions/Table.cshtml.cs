using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Questions;

internal sealed class TablePage(ShowTable show) : PageModel
{
    public TableView View { get; private set; } = null!;

    /// <summary>A reader is shown the way and asked to sign in; somebody who can't run meetings isn't sent to a closed door.</summary>
    public bool MayMeet => User.Person() is not { } person || person.May(Policies.Manager);

    public async Task<IActionResult> OnGetAsync(string niva, CancellationToken ct)
    {
        var view = await show.RunAsync(niva, ct);
        View = view!;
        return view is null ? NotFound() : Page();
    }
}
