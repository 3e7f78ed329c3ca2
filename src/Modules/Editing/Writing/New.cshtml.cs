using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Editing.Checks;
using NaraVard.Editing.Typing;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Writing;

[Authorize(Policies.Editor)]
internal sealed class NewPage(ContentTypes types, BeginItem begin, Typings typings, TextChecks checks, LiveContent content, TimeProvider clock) : PageModel
{
    [FromRoute(Name = "type")]
    public string Word { get; set; } = "";

    public ContentForm Form { get; private set; } = null!;

    public LiveView? Live { get; private set; }

    /// <summary>When what the form shows was typed; null when nothing has been kept.</summary>
    public string? KeptAt { get; private set; }

    private ContentType? Type => types.FromAddress(Word);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Type is not { } type)
        {
            return NotFound();
        }

        if (await typings.FindAsync(Place(type), ct) is { } kept)
        {
            KeptAt = kept.At.Near(clock.GetUtcNow());
            await FillAsync(type, kept.Inputs, ct);
            Live = Live! with { State = SaveState.Kept(kept.At, clock.GetUtcNow()) };
            return Page();
        }

        var live = await content.NowAsync(ct);
        Form = ContentForm.Opened(type, Prefilled.Text(type, BeginItem.Empty(type, live), Request.Query), live);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await ReadAsync(ct) is false)
        {
            return NotFound();
        }

        var begun = await begin.RunAsync(User.RequirePerson(), Word, Form.Typed, ct);
        if (begun.Problem is null)
        {
            await typings.ForgetAsync(Place(Form.Type), ct);
        }

        return begun.Match(slug => this.RedirectWithNote(EditingLinks.Edit(Form.Type, slug), "Utkastet är sparat. Bara redaktionen ser det."), this.Show);
    }

    /// <summary>Keeps what is typed, while it is typed, and answers with what changes beside the form.</summary>
    public async Task<IActionResult> OnPostTypingAsync(CancellationToken ct)
    {
        if (await ReadAsync(ct) is false)
        {
            return NotFound();
        }

        var kept = await typings.KeepAsync(Place(Form.Type), from: null, Request.Form, ct);
        return Partial("/Modules/Editing/Typing/_Live.cshtml", Live! with { State = SaveState.Of(kept, clock.GetUtcNow()) });
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken ct)
    {
        if (Type is not { } type)
        {
            return NotFound();
        }

        await typings.ForgetAsync(Place(type), ct);
        return this.RedirectWithNote(EditingLinks.New(type), "Det som inte var sparat är borta.");
    }

    /// <summary>Moves, adds or takes away a row, for a browser without script and as the script asks.</summary>
    public async Task<IActionResult> OnPostRowsAsync([FromForm(Name = RowChange.Name)] string? pressed, CancellationToken ct) =>
        await ReadAsync(ct, RowChange.Read(pressed)) ? Page() : NotFound();

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct) => await ReadAsync(ct) ? Page() : NotFound();

    private TypingPlace Place(ContentType type) => new(User.RequirePerson(), type.Name, ContentType.NewWord);

    private async Task<bool> ReadAsync(CancellationToken ct, RowChange? change = null)
    {
        if (Type is not { } type)
        {
            return false;
        }

        await FillAsync(type, Request.Form, ct, change);
        return true;
    }

    private async Task FillAsync(ContentType type, IFormCollection inputs, CancellationToken ct, RowChange? change = null)
    {
        var live = await content.NowAsync(ct);
        Form = ContentForm.Sent(type, BeginItem.Empty(type, live), TypedText.Of(inputs, FormFields.Of(type)).With(change, FormFields.Of(type)), live);
        Live = new(SaveState.Unsaved, await checks.RunAsync(Form, live, ct), Preview.Of(Form.Body, live));
    }
}
