using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Nominating;

[Authorize(Policies.Editor)]
internal sealed class DecidePage(ReadNominations read, DecideNomination decide, IPeople people) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    public NominationView View { get; private set; } = null!;

    public string Nominator { get; private set; } = "";

    public Guid Me => User.RequirePerson().Id;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LoadAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostTakeInAsync(Guid id, string? place, CancellationToken ct) =>
        await AnswerAsync(id, await decide.TakeInAsync(User.RequirePerson(), id, asSupport: place == "support", ct), view => LevelsLinks.EditTable(view.Question.Level), "Frågan står sist i utkastet. Läs igenom och skicka det till granskning.", ct);

    public async Task<IActionResult> OnPostDeclineAsync(Guid id, CancellationToken ct) =>
        await AnswerAsync(id, await decide.DeclineAsync(User.RequirePerson(), id, Reason, ct), _ => LevelsLinks.Nominations, "Den som nominerade får ett mejl med ditt svar.", ct);

    private async Task<IActionResult> AnswerAsync(Guid id, Outcome<Nomination> decided, Func<NominationView, string> next, string note, CancellationToken ct) =>
        await LoadAsync(id, ct) ? decided.Match(_ => this.RedirectWithNote(next(View), note), this.Show) : decided.Problem is Problem.Denied ? Forbid() : NotFound();

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await read.OneAsync(id, ct) is not { } view)
        {
            return false;
        }

        View = view;
        Nominator = (await people.NamesAsync([view.Nomination.NominatedBy], ct)).GetValueOrDefault(view.Nomination.NominatedBy, "Någon som har slutat");
        return true;
    }
}
