using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;
using NaraVard.Search.Promoted;

namespace NaraVard.Search.Asked;

[Authorize(Policies.Editor)]
internal sealed class SearchesPage(ReadSearches searches, ShowGap show, LiveContent content) : PageModel
{
    [BindProperty]
    public string? Words { get; set; }

    public AskedWords Asked { get; private set; } = null!;

    /// <summary>What is put first for which questions.</summary>
    public Promotions Promotions { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Asked = await searches.RunAsync(ct);
        Promotions = Promotions.Of(await content.NowAsync(ct));
    }

    public Task<IActionResult> OnPostShowAsync(CancellationToken ct) => AnswerAsync(isShown: true, "Det står nu bland de öppna frågorna.", ct);

    public Task<IActionResult> OnPostHideAsync(CancellationToken ct) => AnswerAsync(isShown: false, "Det står inte längre bland de öppna frågorna.", ct);

    private async Task<IActionResult> AnswerAsync(bool isShown, string note, CancellationToken ct) =>
        (await show.RunAsync(User.RequirePerson(), Words ?? "", isShown, ct)).Match(_ => this.RedirectWithNote(SearchLinks.Searches, note), this.Show);
}
