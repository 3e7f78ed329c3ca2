using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NaraVard.Editing.Writing;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Comments;

[Authorize(Policies.Editor)]
internal sealed class CommentsPage(ReadText readText, ReadComments read, WriteComment write, SettleComment settle, TimeProvider clock) : ItemPage
{
    [BindProperty(SupportsGet = true, Name = "falt")]
    public string? Field { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [FromForm(Name = "trad")]
    public Guid? Thread { get; set; }

    public NewestText Item { get; private set; } = null!;

    public IReadOnlyList<CommentThread> Threads { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public IEnumerable<SelectListItem> Fields =>
        FormFields.Of(Item.Type).Select(known => new SelectListItem(known.Label, known.Name)).Prepend(new SelectListItem(ReadComments.Whole, ""));

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        await AnswerAsync(await write.RunAsync(User.RequirePerson(), Address, Field ?? "", Thread, Text ?? "", ct), "Kommentaren är sparad. Bara redaktionen ser den.", ct);

    public async Task<IActionResult> OnPostSettleAsync(bool resolved, CancellationToken ct) =>
        await AnswerAsync(await settle.RunAsync(User.RequirePerson(), Address, Thread ?? default, resolved, ct), resolved ? "Kommentaren är avklarad." : "Kommentaren är öppen igen.", ct);

    private async Task<IActionResult> AnswerAsync(Outcome<ContentComment> outcome, string note, CancellationToken ct) =>
        await LoadAsync(ct)
            ? outcome.Match(_ => this.RedirectWithNote(EditingLinks.Comments(Item.Type, Slug), note), this.Show)
            : NotFound();

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await readText.RunAsync(Word, Slug, ct) is not { } text)
        {
            return false;
        }

        (Item, Threads) = (text, await read.RunAsync(text.Type, Slug, ct));
        return true;
    }
}
