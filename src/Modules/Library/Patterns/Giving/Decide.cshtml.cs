using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Contracts;

namespace NaraVard.Library.Patterns.Giving;

[Authorize(Policies.Editor)]
internal sealed class DecidePage(ReadEvidence read, DecideEvidence decide, IPeople people) : PageModel
{
    [BindProperty]
    public string? Reason { get; set; }

    public EvidenceView View { get; private set; } = null!;

    public string Giver { get; private set; } = "";

    public Guid Me => User.RequirePerson().Id;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LoadAsync(id, ct) ? Page() : NotFound();

    public Task<IActionResult> OnPostConfirmAsync(Guid id, CancellationToken ct) => AnswerAsync(id, null, "Belägget är bekräftat och står nu på mönstrets sida.", ct);

    public Task<IActionResult> OnPostRefuseAsync(Guid id, CancellationToken ct) => AnswerAsync(id, Reason ?? "", "Den som gav belägget får ett mejl med ditt svar.", ct);

    private async Task<IActionResult> AnswerAsync(Guid id, string? refusal, string note, CancellationToken ct)
    {
        var decided = await decide.RunAsync(User.RequirePerson(), id, refusal, ct);
        return decided.Problem is null || await LoadAsync(id, ct)
            ? decided.Match(_ => this.RedirectWithNote(LibraryLinks.EvidenceQueue, note), this.Show)
            : NotFound();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await read.OneAsync(id, ct) is not { } view)
        {
            return false;
        }

        View = view;
        Giver = (await people.NamesAsync([view.Given.GivenBy], ct)).GetValueOrDefault(view.Given.GivenBy, "Någon som har slutat");
        return true;
    }
}
