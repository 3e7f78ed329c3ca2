using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Editing.Writing;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.FactChecking;

[Authorize(Policies.Editor)]
internal sealed class FactChecksPage(ReadText readText, ListFactChecks list, AskForFactCheck ask, CloseFactCheck close, TimeProvider clock) : ItemPage
{
    private const int UsualDays = 21;

    [BindProperty]
    public string? Team { get; set; }

    [BindProperty]
    public string? Email { get; set; }

    [BindProperty]
    public string? Greeting { get; set; }

    [BindProperty]
    public DateOnly? LastDay { get; set; }

    public NewestText Item { get; private set; } = null!;

    public IReadOnlyList<(FactCheck Check, string Asker)> Checks { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        LastDay = Now.SwedishDate().AddDays(UsualDays);
        return await LoadAsync(ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        await AnswerAsync(await ask.RunAsync(User.RequirePerson(), Address, new FactCheckWish(Team ?? "", Email ?? "", Greeting ?? "", LastDay), ct), "Frågan är skickad.", ct);

    public async Task<IActionResult> OnPostCloseAsync([FromForm(Name = "koll")] Guid check, CancellationToken ct) =>
        await AnswerAsync(await close.RunAsync(User.RequirePerson(), Address, check, ct), "Länken fungerar inte längre.", ct);

    private async Task<IActionResult> AnswerAsync(Outcome<FactCheck> outcome, string note, CancellationToken ct) =>
        await LoadAsync(ct) ? outcome.Match(_ => this.RedirectWithNote(EditingLinks.FactChecks(Item.Type, Slug), note), this.Show) : NotFound();

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await readText.RunAsync(Word, Slug, ct) is not { } text)
        {
            return false;
        }

        (Item, Checks) = (text, await list.OfAsync(text.Type, Slug, ct));
        return true;
    }
}
