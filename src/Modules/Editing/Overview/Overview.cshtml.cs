using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Editing.Contracts;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Forms;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Overview;

[Authorize(Policies.Editor)]
internal sealed class OverviewPage(FindContent find, IEnumerable<IEditorsTask> tasks, ContentTypes types, TimeProvider clock) : PageModel
{
    public const int Size = 50;

    [BindProperty(SupportsGet = true, Name = "typ")]
    public string? Word { get; set; }

    [BindProperty(SupportsGet = true, Name = "lage")]
    public string? StateWord { get; set; }

    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Query { get; set; }

    [BindProperty(SupportsGet = true, Name = PagerTagHelper.Key)]
    public int PageNumber { get; set; } = 1;

    public FoundContent Found { get; private set; } = null!;

    /// <summary>What waits in other modules.</summary>
    public IReadOnlyList<EditorsTask> Others { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    public IReadOnlyList<ContentType> Types => types.All;

    public IEnumerable<ContentType> NewTypes => types.All;

    public bool IsFiltered => !string.IsNullOrEmpty(Word) || !string.IsNullOrEmpty(StateWord) || !string.IsNullOrWhiteSpace(Query);

    public async Task OnGetAsync(CancellationToken ct)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 100_000);
        var state = ContentStates.All.Cast<ContentState?>().FirstOrDefault(state => state!.Value.Address() == StateWord);
        Others = await tasks.OfAsync(User.RequirePerson(), ct);
        Found = await find.RunAsync(User.RequirePerson(), new ContentFilter(types.FromAddress(Word), state, Query), PageNumber, Size, ct);
    }

    public IReadOnlyList<WaitingRow> Waiting(params WaitsFor[] why) => [.. Found.Waiting.Where(row => why.Contains(row.Why))];
}
