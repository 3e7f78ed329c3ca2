using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Library.Patterns.Giving;

/// <summary>Given evidence, as those who may read it meet it.</summary>
internal sealed class ReadEvidence(Store store, LiveContent content)
{
    private IQueryable<GivenEvidence> All => store.Set<GivenEvidence>().AsNoTracking();

    /// <summary>What readers see on a pattern's page, the oldest first.</summary>
    public Task<IReadOnlyList<EvidenceView>> ConfirmedAsync(Guid pattern, CancellationToken ct) =>
        ShowAsync(All.Where(evidence => evidence.PatternId == pattern && evidence.State == EvidenceState.Confirmed).OrderBy(evidence => evidence.DecidedAt).ThenBy(evidence => evidence.Id).Take(MostShown), ct);

    /// <summary>The kinds of settings of the confirmed evidence, by pattern.</summary>
    public async Task<ILookup<Guid, SettingKind>> SettingsAsync(CancellationToken ct) =>
        (await All.Where(evidence => evidence.State == EvidenceState.Confirmed).Select(evidence => new { evidence.PatternId, evidence.Setting }).Distinct().ToListAsync(ct))
            .ToLookup(row => row.PatternId, row => row.Setting);

    /// <summary>The patterns that confirmed evidence speaks against.</summary>
    public async Task<IReadOnlySet<Guid>> SpokenAgainstAsync(CancellationToken ct) =>
        (await All.Where(evidence => evidence.State == EvidenceState.Confirmed && !evidence.IsFor).Select(evidence => evidence.PatternId).Distinct().ToListAsync(ct)).ToHashSet();

    /// <summary>What somebody has given, the newest first.</summary>
    public Task<IReadOnlyList<EvidenceView>> OfAsync(Guid giver, CancellationToken ct) =>
        ShowAsync(All.Where(evidence => evidence.GivenBy == giver).OrderByDescending(evidence => evidence.GivenAt).ThenByDescending(evidence => evidence.Id).Take(MostShown), ct);

    /// <summary>What somebody has given to one pattern, the newest first.</summary>
    public Task<IReadOnlyList<EvidenceView>> OfAsync(Guid giver, Guid pattern, CancellationToken ct) =>
        ShowAsync(All.Where(evidence => evidence.GivenBy == giver && evidence.PatternId == pattern).OrderByDescending(evidence => evidence.GivenAt).ThenByDescending(evidence => evidence.Id).Take(MostShown), ct);

    /// <summary>One that somebody has given, or null.</summary>
    public async Task<EvidenceView?> OwnAsync(Guid giver, Guid id, CancellationToken ct) =>
        (await ShowAsync(All.Where(evidence => evidence.Id == id && evidence.GivenBy == giver), ct)).SingleOrDefault();

    /// <summary>What waits for an editor, the oldest first.</summary>
    public async Task<(int Total, IReadOnlyList<EvidenceView> Shown)> WaitingAsync(int page, int size, CancellationToken ct)
    {
        var waiting = All.Where(evidence => evidence.State == EvidenceState.Waiting);
        return (await waiting.CountAsync(ct), await ShowAsync(waiting.OrderBy(evidence => evidence.GivenAt).ThenBy(evidence => evidence.Id).Skip((page - 1) * size).Take(size), ct));
    }

    /// <summary>How much waits that this editor may decide on.</summary>
    public Task<int> CountAsync(Person by, CancellationToken ct) =>
        All.CountAsync(evidence => evidence.State == EvidenceState.Waiting && evidence.GivenBy != by.Id, ct);

    /// <summary>One for an editor to read, or null.</summary>
    public async Task<EvidenceView?> OneAsync(Guid id, CancellationToken ct) => (await ShowAsync(All.Where(evidence => evidence.Id == id), ct)).SingleOrDefault();

    private const int MostShown = 200;

    private async Task<IReadOnlyList<EvidenceView>> ShowAsync(IQueryable<GivenEvidence> some, CancellationToken ct)
    {
        var rows = await some.ToListAsync(ct);
        if (rows.Count == 0)
        {
            return [];
        }

        var live = await content.NowAsync(ct);
        return [.. rows.Select(row => (Given: row, Pattern: live.Read(row.PatternId))).Where(row => row.Pattern is not null).Select(row => new EvidenceView(
            row.Given, row.Pattern!, row.Given.ExampleId is { } example && live.Read(example) is { PutAway: null } found ? found : null))];
    }
}

/// <summary>A piece of given evidence with what it is about.</summary>
/// <param name="Given">What was given; readers are never shown by whom.</param>
/// <param name="Pattern">The pattern.</param>
/// <param name="Example">The example, when it is about one that is current.</param>
internal sealed record EvidenceView(GivenEvidence Given, LiveItem Pattern, LiveItem? Example)
{
    /// <summary>Whether it speaks for, in words.</summary>
    public string Direction => Given.IsFor ? "Talar för" : "Talar emot";

    /// <summary>Where it stands, as its giver reads it.</summary>
    public string State => Given.State switch
    {
        EvidenceState.Confirmed => "Bekräftat, står på mönstrets sida utan ditt namn",
        EvidenceState.Refused => "Inte med",
        _ => "Väntar på att redaktionen läser",
    };
}
