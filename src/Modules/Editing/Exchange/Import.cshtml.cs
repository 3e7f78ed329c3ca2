using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Forms;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Exchange;

[Authorize(Policies.ContentKeeper)]
internal sealed class ImportPage(ReadImport read, DecideImport decide, TimeProvider clock) : PageModel
{
    public const int Size = 50;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "visa")]
    public string? Show { get; set; }

    [BindProperty(SupportsGet = true, Name = PagerTagHelper.Key)]
    public int PageNumber { get; set; } = 1;

    public ImportView View { get; private set; } = null!;

    public DateTimeOffset Now => clock.GetUtcNow();

    public FileFate? Fate => Enum.GetValues<FileFate>().Cast<FileFate?>().FirstOrDefault(fate => fate!.Value.Address() == Show);

    /// <summary>Whether the one who looks has sent it.</summary>
    public bool IsMine => View.Import.By == User.RequirePerson().Id;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostDraftsAsync(CancellationToken ct) => await AnswerAsync(await decide.TakeAsDraftsAsync(User.RequirePerson(), Id, ct), ct);

    public async Task<IActionResult> OnPostPublishAsync(CancellationToken ct) => await AnswerAsync(await decide.PublishAsync(User.RequirePerson(), Id, ct), ct);

    public async Task<IActionResult> OnPostCancelAsync(CancellationToken ct) => await AnswerAsync(await decide.CancelAsync(User.RequirePerson(), Id, ct), ct);

    private async Task<IActionResult> AnswerAsync(Outcome<FileImport> outcome, CancellationToken ct) =>
        outcome.Problem is null ? LocalRedirect(EditingLinks.Import(Id))
        : await LoadAsync(ct) ? PageModelExtensions.Show(this, outcome.Problem) : NotFound();

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 100_000);
        if (await read.RunAsync(Id, Fate, PageNumber, Size, ct) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
