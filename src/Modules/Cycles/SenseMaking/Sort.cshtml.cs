using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Cycles.Entries;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.SenseMaking;

/// <summary>The sitting itself: one's own piles while it is open, and then what the team sees together.</summary>
[Authorize(Policies.SignedIn), ResponseCache(Location = ResponseCacheLocation.None, NoStore = true)]
internal sealed class SortPage(Store store, SittingQuery query, Placings placings, PlaceEntries place, EntryReading reading, TimeProvider clock) : SittingPage(store, query)
{
    private const int MostInsights = 60;

    private readonly Store _store = store;

    [BindProperty]
    public Dictionary<int, int> Pile { get; set; } = [];

    /// <summary>The version of the own sorting that the form began from.</summary>
    [BindProperty]
    public int Seen { get; set; }

    /// <summary>The version that is saved now: to save once more after a conflict is to put this in its place.</summary>
    public int Saved { get; private set; }

    /// <summary>What has been written out of the entries here and the reader may read.</summary>
    public IReadOnlyList<EntryView> Insights { get; private set; } = [];

    public PileBoard Board => new() { Cards = Table.Cards, Of = Pile };

    public DateTimeOffset Now => clock.GetUtcNow();

    public bool MayDecide => !Head.IsSupport && !Head.IsEnded;

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var placed = await place.RunAsync(User.RequirePerson(), Id, SittingId, Pile, Seen, ct);
        return placed.Match(_ => this.RedirectWithNote(CyclesLinks.Sitting(Id, SittingId), "Sparat. Bara du ser dina högar."), this.Show);
    }

    protected override async Task FillAsync(CancellationToken ct)
    {
        await base.FillAsync(ct);
        if (Table is { IsOpen: true } && await placings.OwnAsync(User.RequirePerson(), SittingId, ct) is var (piles, version))
        {
            (Saved, Pile) = (version, Pile.Count > 0 ? Pile : Table.Cards.ToDictionary(card => card.Number, card => piles[card.Number]));
        }
        else if (Table is { IsOpen: false })
        {
            Insights = await InsightsAsync(User.RequirePerson(), ct);
        }
    }

    private Task<IReadOnlyList<EntryView>> InsightsAsync(Person reader, CancellationToken ct)
    {
        var here = Table.Cards.Select(card => card.Entry.Id).ToList();
        var insights = _store.EntriesReadableBy(reader).Where(entry => _store.Set<EntrySource>().Any(s => s.InsightId == entry.Id && here.Contains(s.SourceId)));
        return reading.ShowAsync(insights.OrderBy(entry => entry.WrittenAt).ThenBy(entry => entry.Id).Take(MostInsights), reader, ct);
    }
}
