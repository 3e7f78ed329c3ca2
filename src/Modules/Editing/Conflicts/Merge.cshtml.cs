using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Editing.Review;
using NaraVard.Editing.Writing;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Conflicts;

[Authorize(Policies.Editor)]
internal sealed class MergePage(ReadConflict read, DecideConflict decide, LiveContent content) : ItemPage
{
    [FromForm]
    public int Item { get; set; }

    [FromForm]
    public int Seen { get; set; }

    public ConflictView View { get; private set; } = null!;

    public ContentForm Form { get; private set; } = null!;

    /// <summary>Where the form and the file still differ.</summary>
    public IReadOnlyList<FieldChange> Left { get; private set; } = [];

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(typed: null, ct) is false)
        {
            return NotFound();
        }

        (Item, Seen) = (View.Item, View.Seen);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await LoadAsync(type => TypedText.Of(Request.Form, FormFields.Of(type)), ct) is false)
        {
            return NotFound();
        }

        var merged = await decide.MergeAsync(User.RequirePerson(), new SeenConflict(Address, Item, Seen), Form, ct);
        return merged.Match(
            _ => this.RedirectWithNote(EditingLinks.Edit(View.Type, Slug), "Det du skrev är nu ett utkast. Läs igenom det och skicka det till granskning."),
            Again);
    }

    // From here on the choice is about what stands on the page now.
    private IActionResult Again(Problem problem)
    {
        (Item, Seen) = problem is Problem.Conflict ? (View.Item, View.Seen) : (Item, Seen);
        return this.Show(problem);
    }

    private async Task<bool> LoadAsync(Func<ContentType, TypedText>? typed, CancellationToken ct)
    {
        if (await read.RunAsync(Address, ct) is not { } view)
        {
            return false;
        }

        var live = await content.NowAsync(ct);
        View = view;
        Form = typed is null ? ContentForm.Opened(view.Type, view.Merged, live) : ContentForm.Sent(view.Type, view.Merged, typed(view.Type), live);
        Left = Differences.Between(view.Type, Form.Json, view.File, live);
        return true;
    }
}
