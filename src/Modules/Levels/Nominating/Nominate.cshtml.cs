using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Levels.OneQuestion;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Nominating;

[Authorize(Policies.Practitioner)]
internal sealed class NominatePage(ShowQuestion show, Nominate nominate) : PageModel
{
    [BindProperty]
    public string? Why { get; set; }

    public QuestionView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(string niva, string fraga, CancellationToken ct) => await LoadAsync(niva, fraga, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(string niva, string fraga, CancellationToken ct)
    {
        if (!await LoadAsync(niva, fraga, ct))
        {
            return NotFound();
        }

        var nominated = await nominate.RunAsync(User.RequirePerson(), fraga, Why, ct);
        return nominated.Match(question => this.RedirectWithNote(LevelsLinks.Question(question.Level, question.Key), "Tack! Redaktionen läser nomineringen. Här ser ni hur det går."), this.Show);
    }

    private async Task<bool> LoadAsync(string niva, string fraga, CancellationToken ct)
    {
        if (await show.RunAsync(niva, fraga, User.Person(), ct) is not { Own: not null } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
