using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Editing.Writing;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Review;

[Authorize(Policies.Editor)]
internal sealed class PublishNowPage(ReadText read, PublishNow publish) : PageModel
{
    [FromRoute(Name = "type")]
    public string Word { get; set; } = "";

    [FromRoute]
    public string Slug { get; set; } = "";

    [FromForm]
    public int Version { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public NewestText Text { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is false)
        {
            return NotFound();
        }

        return Text.Stage == ContentStage.Settled ? LocalRedirect(EditingLinks.Review(Text.Type, Slug)) : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var published = await publish.RunAsync(User.RequirePerson(), new SeenItem(new ItemAddress(Word, Slug), Version), Reason ?? "", Note ?? "", ct);
        if (published.Problem is not null && await LoadAsync(ct) is false)
        {
            return NotFound();
        }

        return published.Match(_ => this.RedirectWithNote(EditingLinks.Overview, "Texten är publicerad. Den är märkt tills en annan redaktör har godkänt den."), this.Show);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await read.RunAsync(Word, Slug, ct) is not { } text)
        {
            return false;
        }

        (Text, Version) = (text, text.Version);
        return true;
    }
}
