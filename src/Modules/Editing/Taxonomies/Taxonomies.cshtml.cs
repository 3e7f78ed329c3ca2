using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Forms;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Taxonomies;

[Authorize(Policies.Editor)]
internal sealed class TaxonomiesPage(ReadTaxonomies read, AddPlaceName add, RemovePlaceName remove) : PageModel
{
    public const int Size = 50;

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = PagerTagHelper.Key)]
    public int PageNumber { get; set; } = 1;

    [FromForm(Name = "kod")]
    public string? Code { get; set; }

    [BindProperty]
    public string? Alias { get; set; }

    public TaxonomiesView View { get; private set; } = null!;

    public IEnumerable<PlaceRow> Shown => View.Places.Skip((PageNumber - 1) * Size).Take(Size);

    /// <summary>Why the name sent for an organisation can't be taken; null when nothing is wrong with it.</summary>
    public string? ErrorOf(PlaceRow row) =>
        row.Place.Code == Code && ModelState.TryGetValue(nameof(Alias), out var entry) && entry.Errors is [var first, ..] ? first.ErrorMessage : null;

    public Task OnGetAsync(CancellationToken ct) => LoadAsync(ct);

    private OtherName Name => new(Code ?? "", Alias ?? "");

    public async Task<IActionResult> OnPostAddAsync(CancellationToken ct) =>
        await AnswerAsync(await add.RunAsync(User.RequirePerson(), Name, ct), "Namnet ligger i registrets utkast. Sökning och filter känner igen det när en annan redaktör har publicerat det.", ct);

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken ct) =>
        await AnswerAsync(await remove.RunAsync(User.RequirePerson(), Name, ct), "Namnet är borta ur registrets utkast. Sökning och filter känner igen det tills en annan redaktör har publicerat utkastet.", ct);

    private async Task<IActionResult> AnswerAsync(Outcome<bool> outcome, string note, CancellationToken ct)
    {
        await LoadAsync(ct);
        return outcome.Match(_ => this.RedirectWithNote(EditingLinks.TaxonomiesWith(Query, PageNumber), note), this.Show);
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        View = await read.RunAsync(Query?.Length > 200 ? Query[..200] : Query, ct);
        PageNumber = Math.Clamp(PageNumber, 1, PagerTagHelper.LastOf(View.Places.Count, Size));
    }
}
