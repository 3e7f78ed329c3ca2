using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Exchange;

[Authorize(Policies.ContentKeeper), RequestSizeLimit(ReceiveFiles.Largest), RequestFormLimits(MultipartBodyLengthLimit = ReceiveFiles.Largest)]
internal sealed class FilesPage(ReceiveFiles receive, ReadImport read, TimeProvider clock) : PageModel
{
    public IReadOnlyList<ImportRow> Imports { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public string? ZipError => ModelState.TryGetValue(nameof(Zip), out var entry) && entry.Errors is [var first, ..] ? first.ErrorMessage : null;

    [BindProperty]
    public IFormFile? Zip { get; set; }

    public async Task OnGetAsync(CancellationToken ct) => Imports = await read.LatestAsync(ct);

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var received = Zip is null ? new Problem.Invalid(nameof(Zip), "Välj en ZIP-fil") : await ReceiveAsync(Zip, ct);
        if (received.Problem is { } problem)
        {
            Imports = await read.LatestAsync(ct);
            return this.Show(problem);
        }

        return LocalRedirect(EditingLinks.Import(received.Value));
    }

    private async Task<Outcome<Guid>> ReceiveAsync(IFormFile zip, CancellationToken ct)
    {
        await using var sent = zip.OpenReadStream();
        return await receive.RunAsync(User.RequirePerson(), Path.GetFileName(zip.FileName), sent, ct);
    }
}
