using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Editing.Checks;
using NaraVard.Editing.Comments;
using NaraVard.Editing.Review;
using NaraVard.Editing.Typing;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Writing;

[Authorize(Policies.Editor)]
internal sealed class EditPage(ReadText read, SaveDraft save, Typings typings, TextChecks checks, ReadComments comments, LiveContent content, TimeProvider clock) : ItemPage
{
    /// <summary>The revision that the writing started from.</summary>
    [FromForm(Name = "fran")]
    public Guid From { get; set; }

    public NewestText Text { get; private set; } = null!;

    public ContentForm Form { get; private set; } = null!;

    public LiveView Live { get; private set; } = null!;

    /// <summary>When what the form shows was typed, if it is not the stored text; null when it is.</summary>
    public DateTimeOffset? KeptAt { get; private set; }

    /// <summary>The revision that both began with, while a clash is sorted out; null otherwise.</summary>
    [FromForm(Name = "bas")]
    public Guid? Start { get; set; }

    /// <summary>What somebody else has saved beside what is typed here; null when nobody has.</summary>
    public ClashView? Clash { get; private set; }

    public DateTimeOffset Now => clock.GetUtcNow();

    private TypingPlace Place => new(User.RequirePerson(), Text.Type.Name, Slug);

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(typed: null, ct) is false)
        {
            return NotFound();
        }

        if (await typings.FindAsync(Place, ct) is { } kept)
        {
            await GoOnAsync(kept, ct);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await LoadAsync(Typed, ct) is false)
        {
            return NotFound();
        }

        var saved = await save.RunAsync(User.RequirePerson(), Address, From, Form.Typed, ct);
        return await saved.Match(changed => DoneAsync(changed ? "Utkastet är sparat. Bara redaktionen ser det." : "Ingenting var ändrat, så ingen ny version sparades.", ct), problem => ShowAsync(problem, ct));
    }

    /// <summary>Moves, adds or takes away a row, for a browser without script and as the script asks.</summary>
    public async Task<IActionResult> OnPostRowsAsync([FromForm(Name = RowChange.Name)] string? pressed, CancellationToken ct) =>
        await LoadAsync(type => Typed(type).With(RowChange.Read(pressed), FormFields.Of(type)), ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct) => await LoadAsync(Typed, ct) ? Page() : NotFound();

    /// <summary>
    /// Keeps what is typed, while it is typed, and answers with what changes beside the form. A clash that isn't saved yet is kept
    /// from where it began, so that whoever opens the page again meets the other's text again.
    /// </summary>
    public async Task<IActionResult> OnPostTypingAsync(CancellationToken ct)
    {
        if (await LoadAsync(Typed, ct) is false)
        {
            return NotFound();
        }

        var kept = await typings.KeepAsync(Place, Start ?? From, Request.Form, ct);
        return Partial("/Modules/Editing/Typing/_Live.cshtml", Live with { State = SaveState.Of(kept, Now) });
    }

    public async Task<IActionResult> OnPostDiscardAsync(CancellationToken ct) =>
        await LoadAsync(typed: null, ct) ? await DoneAsync("Det som inte var sparat är borta. Här står den sparade texten.", ct) : NotFound();

    /// <summary>Takes a field as the other has it; nothing is saved by that.</summary>
    public async Task<IActionResult> OnPostTakeAsync([FromForm(Name = "ta")] string? name, CancellationToken ct)
    {
        if (await LoadAsync(Typed, ct) is false || Form.Fields.FirstOrDefault(field => field.Name == name) is not { } field)
        {
            return NotFound();
        }

        await TakeAsync([field], ct);
        return Page();
    }

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
        Form.Discussion = new(text.Type, Slug, await comments.OpenAsync(text.Type, Slug, ct));
        Clash = Start is null ? null : await ClashAsync(live, ct);
        Live = new(typed is null ? SaveState.Stored(text, Now) : SaveState.Unsaved, await checks.RunAsync(Form, live, ct), Preview.Of(Form.Body, live));
        return true;
    }

    // What was typed and not saved goes on where it was, also when somebody else has saved since: the next save tells.
    private async Task GoOnAsync(ReadTyping kept, CancellationToken ct)
    {
        From = kept.From ?? Text.Revision;
        await LoadAsync(type => TypedText.Of(kept.Inputs, FormFields.Of(type)), ct);
        KeptAt = Form.Json == Text.Json ? null : kept.At;
        Live = Live with { State = KeptAt is null ? SaveState.Stored(Text, Now) : SaveState.Kept(kept.At, Now) };
    }

    private async Task<IActionResult> DoneAsync(string note, CancellationToken ct)
    {
        await typings.ForgetAsync(Place, ct);
        return this.RedirectWithNote(EditingLinks.Edit(Text.Type, Slug), note);
    }

    // From here on the writing starts from the other's text, which the person has before them, so the next save is a choice.
    private async Task<IActionResult> ShowAsync(Problem problem, CancellationToken ct)
    {
        if (problem is Problem.Conflict && await LoadAsync(_ => Form.Typed, ct))
        {
            (Start, From) = (From, Text.Revision);
            await MergeAsync(ct);
        }

        return this.Show(problem);
    }

    // What only the other has changed comes into the form by itself, and with what both have changed alike the ids of rows.
    private async Task MergeAsync(CancellationToken ct)
    {
        var merged = await MergedAsync(ct);
        if (await TakeAsync([.. merged.Taken, .. merged.Alike], ct))
        {
            Clash = Clash! with { Taken = [.. merged.Taken.Select(field => field.Label)] };
        }
    }

    private Task<bool> TakeAsync(IReadOnlyCollection<FormField> fields, CancellationToken ct)
    {
        var typed = Form.Typed.Taking((JsonObject)JsonNode.Parse(Text.Json)!, fields);
        return LoadAsync(_ => typed, ct);
    }

    // What both have changed is shown with both texts, until the form is saved.
    private async Task<ClashView> ClashAsync(LiveSnapshot live, CancellationToken ct)
    {
        var clashing = (await MergedAsync(ct)).Clashes.ToDictionary(field => field.Label);
        var differences = Differences.Between(Text.Type, Text.Json, Form.Json, live);
        return new([], [.. differences.Where(change => clashing.ContainsKey(change.Label)).Select(change => (clashing[change.Label], change))]);
    }

    private async Task<MergeTexts> MergedAsync(CancellationToken ct) =>
        MergeTexts.Of(Text.Type, await read.RevisionAsync(Text.Type, Slug, Start!.Value, ct) ?? Text.Json, Text.Json, Form.Json);
}

/// <summary>What two have written at once.</summary>
/// <param name="Taken">The fields that only the other has changed; they stand in the form as the other has them.</param>
/// <param name="Both">The fields that both have changed, with both texts.</param>
internal sealed record ClashView(IReadOnlyList<string> Taken, IReadOnlyList<(FormField Field, FieldChange Change)> Both);
