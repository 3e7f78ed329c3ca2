using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.OneQuestion;

internal sealed class QuestionPage(ShowQuestion show) : PageModel
{
    public QuestionView View { get; private set; } = null!;

    /// <summary>As on the table's page: only who could run a meeting is offered to, and who may yet turn out to.</summary>
    public bool MayMeet => User.Person() is not { } person || person.May(Policies.Manager);

    public async Task<IActionResult> OnGetAsync(string niva, string fraga, CancellationToken ct)
    {
        var view = await show.RunAsync(niva, fraga, User.Person(), ct);
        View = view!;
        return view is null ? NotFound() : Page();
    }
}
