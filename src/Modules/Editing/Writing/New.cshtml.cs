using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Writing;

[Authorize(Policies.Editor)]
internal sealed class NewPage(ContentTypes types, BeginItem begin, LiveContent content) : PageModel
{
    [FromRoute(Name = "type")]
    public string Word { get; set; } = "";

    public ContentForm Form { get; private set; } = null!;

    public Preview? Preview { get; private set; }

    private ContentType? Type => types.FromAddress(Word) is { } type && FormFields.CanBegin(type) ? type : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Type is not { } type)
        {
            return NotFound();
        }

        Form = ContentForm.Opened(type, BeginItem.Empty(type), await content.NowAsync(ct));
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await ReadAsync(ct) is false)
        {
            return NotFound();
        }

        var begun = await begin.RunAsync(User.RequirePerson(), Word, Form.Typed, ct);
        return begun.Match(slug => this.RedirectWithNote(EditingLinks.Edit(Form.Type, slug), "Utkastet är sparat. Bara redaktionen ser det."), this.Show);
    }

    public async Task<IActionResult> OnPostPreviewAsync(CancellationToken ct) => await ReadAsync(ct) ? Page() : NotFound();

    private async Task<bool> ReadAsync(CancellationToken ct)
    {
        if (Type is not { } type)
        {
            return false;
        }

        Form = ContentForm.Sent(type, BeginItem.Empty(type), TypedText.Of(Request.Form, FormFields.Of(type)), await content.NowAsync(ct));
        Preview = Preview.Of(Form.Body);
        return true;
    }
}
