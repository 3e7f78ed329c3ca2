using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Editing.Review;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Writing;

[Authorize(Policies.Editor)]
internal sealed class EditPage(ReadText read, SaveDraft save, LiveContent content, TimeProvider clock) : PageModel
{
    [FromRoute(Name = "type")]
    public string Word { get; set; } = "";

    [FromRoute]
    public string Slug { get; set; } = "";

    /// <summary>The revision that the writing started from.</summary>
    [FromForm(Name = "fran")]
    public Guid From { get; set; }

    public NewestText Text { get; private set; } = null!;

    public ContentForm Form { get; private set; } = null!;

    public Preview Preview { get; private set; } = null!;

    public bool IsSaved { get; private set; }

    /// <summary>What somebody else has saved beside what is typed here; empty when nobody has.</summary>
    public IReadOnlyList<FieldChange> Theirs { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        IsSaved = true;
        return await LoadAsync(typed: null, ct) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await LoadAsync(Typed, ct) is false)
        {
            return NotFound();
        }

        var saved = await save.RunAsync(User.RequirePerson(), new ItemAddress(Word, Slug), From, Form.Typed, ct);
        return await saved.Match(
            changed => Task.FromResult(this.RedirectWithNote(EditingLinks.Edit(Text.Type, Slug), changed ? "Utkastet är sparat. Bara redaktionen ser det." : "Ingenting var ändrat, så ingen ny version sparades.")),
            problem => ShowAsync(problem, ct));
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct) => await LoadAsync(Typed, ct) ? Page() : NotFound();

    private TypedText Typed(ContentType type) => TypedText.Of(Request.Form, FormFields.Of(type));

    private async Task<bool> LoadAsync(Func<ContentType, TypedText>? typed, CancellationToken ct)
    {
        if (await read.RunAsync(Word, Slug, ct) is not { } text)
        {
            return false;
        }

        var live = await content.NowAsync(ct);
        Text = text;
        From = typed is null ? text.Revision : From;
        Form = typed is null ? ContentForm.Opened(text.Type, text.Json, live) : ContentForm.Sent(text.Type, text.Json, typed(text.Type), live);
        Preview = Preview.Of(Form.Body);
        return true;
    }

    // From here on the writing starts from the other's text, which the person has before them, so the next save is a choice.
    private async Task<IActionResult> ShowAsync(Problem problem, CancellationToken ct)
    {
        if (problem is Problem.Conflict && await LoadAsync(_ => Form.Typed, ct))
        {
            From = Text.Revision;
            Theirs = Differences.Between(Text.Type, Text.Json, Form.Json, await content.NowAsync(ct));
        }

        return this.Show(problem);
    }
}
