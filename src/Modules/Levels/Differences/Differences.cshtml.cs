using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Levels.OneQuestion;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Differences;

internal sealed class DifferencesPage(ShowQuestion show, SeeDifferences see) : PageModel
{
    public QuestionView View { get; private set; } = null!;

    public DifferencesView Seen { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string niva, string fraga, CancellationToken ct)
    {
        if (await show.RunAsync(niva, fraga, User.Person(), ct) is not { } view)
        {
            return NotFound();
        }

        (View, Seen) = (view, await see.RunAsync(view.Question, User.Person(), ct));
        return Page();
    }
}
