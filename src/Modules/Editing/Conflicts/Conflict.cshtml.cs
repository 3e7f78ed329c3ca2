using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Conflicts;

[Authorize(Policies.Editor)]
internal sealed class ConflictPage(ReadConflict read, DecideConflict decide, ContentTypes types) : ItemPage
{
    [FromForm]
    public int Item { get; set; }

    [FromForm]
    public int Seen { get; set; }

    public ConflictView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostKeepAsync(CancellationToken ct) =>
        await AnswerAsync(await decide.KeepAsync(User.RequirePerson(), new SeenConflict(Address, Item, Seen), ct), _ => EditingLinks.Conflicts, "Texten här står kvar.", ct);

    public async Task<IActionResult> OnPostTakeAsync(CancellationToken ct) =>
        await AnswerAsync(
            await decide.TakeAsync(User.RequirePerson(), new SeenConflict(Address, Item, Seen), ct), type => EditingLinks.Edit(type, Slug),
            "Filens text är nu ett utkast. Läs igenom det och skicka det till granskning.", ct);

    private async Task<IActionResult> AnswerAsync(Outcome<ContentItem> outcome, Func<ContentType, string> next, string note, CancellationToken ct)
    {
        if (outcome.Problem is null)
        {
            return this.RedirectWithNote(next(types.FromAddress(Word)!), note);
        }

        return await LoadAsync(ct) ? this.Show(outcome.Problem) : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await read.RunAsync(Address, ct) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
