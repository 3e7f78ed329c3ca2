using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.Library.Examples;
using NaraVard.Library.Patterns;
using NaraVard.Library.Series;

namespace NaraVard.Library.Start;

[ContentAlone]
internal sealed class StartPage(LiveContent content, TimeProvider clock) : PageModel
{
    public LiveSnapshot Snapshot { get; private set; } = null!;

    public Live<Pattern>? Pattern { get; private set; }

    public Live<SeriesIssue>? Issue { get; private set; }

    public int Tried { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Snapshot = await content.NowAsync(ct);
        Issue = Snapshot.All<SeriesIssue>().MaxBy(issue => issue.Body.Number);
        Tried = ExampleIndex.Of(Snapshot).Tried;
        Pattern = OfTheDay(Snapshot.All<Pattern>(), clock.GetUtcNow().SwedishDate());
    }

    /// <summary>The example behind a piece of evidence.</summary>
    public Live<GoodExample>? Example(Evidence evidence) => Snapshot.Find<GoodExample>(evidence.Example);

    private static Live<Pattern>? OfTheDay(IReadOnlyList<Live<Pattern>> patterns, DateOnly day)
    {
        var bothSides = patterns.Where(pattern => pattern.Body.EvidenceFor.Count > 0 && pattern.Body.EvidenceAgainst.Count > 0).ToList();
        return bothSides.Count == 0 ? null : bothSides[day.DayNumber % bothSides.Count];
    }
}
