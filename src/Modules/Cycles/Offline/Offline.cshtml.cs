using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Entries;

namespace NaraVard.Cycles.Offline;

/// <summary>
/// What a browser shows when it has no network. It is kept there by the service worker and is the same for everybody: a script fills it from
/// what lies in that browser.
/// </summary>
internal sealed class OfflinePage : PageModel
{
    public string? Text { get; set; }

    public KindChoice Kinds { get; } = new(CyclePhase.Observe.Likely(), InsightKind: null, LearningKind: null, IsOutcome: false);
}
