using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Levels.Own;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Questions;

internal sealed class TablePage(ShowTable show, ShowOwnSide own) : PageModel
{
    public TableView View { get; private set; } = null!;

    public OwnSide Own { get; private set; } = OwnSide.None;

    /// <summary>A reader is shown the way and asked to sign in; somebody who can't run meetings isn't sent to a closed door.</summary>
    public bool MayMeet => User.Person() is not { } person || person.May(Policies.Manager);

    public async Task<IActionResult> OnGetAsync(string niva, CancellationToken ct)
    {
        if (await show.RunAsync(niva, ct) is not { } view)
        {
            return NotFound();
        }

        (View, Own) = (view, await own.RunAsync(view.Level, User.Person(), ct));
        return Page();
    }
}
