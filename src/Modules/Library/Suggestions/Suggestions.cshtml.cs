using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Forms;
using NaraVard.People.Contracts;

namespace NaraVard.Library.Suggestions;

[Authorize(Policies.Editor)]
internal sealed class SuggestionsPage(Store store, LiveContent content, SuggestPatterns suggest, DismissSuggestion dismiss) : PageModel
{
    public const int Size = 10;

    private const int MostDismissed = 200;

    [BindProperty(SupportsGet = true, Name = PagerTagHelper.Key)]
    public int PageNumber { get; set; } = 1;

    [BindProperty]
    public string? Pattern { get; set; }

    [BindProperty]
    public string? Example { get; set; }

    public new LiveSnapshot Content { get; private set; } = null!;

    public IReadOnlyList<UnnamedGroup> Groups { get; private set; } = [];

    public int Total { get; private set; }

    public IReadOnlyList<SuggestedFor> Shown { get; private set; } = [];

    public IReadOnlyList<(LiveItem Pattern, LiveItem Example)> Dismissed { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        Content = await content.NowAsync(ct);
        Groups = UnnamedGroups.Of(Content);
        var all = await suggest.ForAllAsync(ct);
        Total = all.Count;
        PageNumber = Math.Clamp(PageNumber, 1, PagerTagHelper.LastOf(Total, Size));
        Shown = [.. all.Skip((PageNumber - 1) * Size).Take(Size)];
        Dismissed = await DismissedAsync(ct);
    }

    public Task<IActionResult> OnPostDismissAsync(CancellationToken ct) => AnswerAsync(isDismissed: true, "Det föreslås inte igen.", ct);

    public Task<IActionResult> OnPostAgainAsync(CancellationToken ct) => AnswerAsync(isDismissed: false, "Det kan föreslås igen.", ct);

    private async Task<IActionResult> AnswerAsync(bool isDismissed, string note, CancellationToken ct) =>
        (await dismiss.RunAsync(User.RequirePerson(), Pattern ?? "", Example ?? "", isDismissed, ct)).Match(_ => this.RedirectWithNote(LibraryLinks.Suggestions, note), this.Show);

    private async Task<IReadOnlyList<(LiveItem Pattern, LiveItem Example)>> DismissedAsync(CancellationToken ct)
    {
        var rows = await store.Set<DismissedSuggestion>().AsNoTracking().OrderByDescending(dismissed => dismissed.DismissedAt).Take(MostDismissed).ToListAsync(ct);
        return [.. rows.Select(row => (Content.Read(row.PatternId), Content.Read(row.ExampleId)))
            .Where(pair => pair is ({ PutAway: null }, { PutAway: null })).Select(pair => (pair.Item1!, pair.Item2!))];
    }
}
