using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NaraVard.Editing.Reminders;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Overview;

/// <summary>
/// The editors' list. What is public and settled comes from memory, what is under way from the database: rows without texts,
/// few beside the rest.
/// </summary>
internal sealed class FindContent(Store store, ContentTypes types, LiveContent content, DraftTitles titles, IPeople people, TimeProvider clock)
{
    private static readonly CompareInfo Swedish = new CultureInfo("sv-SE").CompareInfo;
    public async Task<FoundContent> RunAsync(Person by, ContentFilter filter, int page, int size, CancellationToken ct)
    {
        var live = await content.NowAsync(ct);
        var open = await OpenAsync(live, ct);
        var ids = open.Select(item => item.Id).ToHashSet();
        var settled = live.Derive(SettledInOrder.Of).Rows.Where(item => !ids.Contains(item.Id));
        var all = open.OrderBy(item => item.Title, SwedishOrder.Words).Concat(settled).Where(item => filter.Holds(item, Swedish)).ToList();
        var shown = all.Skip((page - 1) * size).Take(size).ToList();
        var waiting = await WaitingAsync(by.Id, open, ct);
        var who = await WhoAsync(shown, open, ct);
        return new FoundContent(all.Count, [.. shown.Select(item => new ContentRow(item, who[item.Id]))], [.. waiting.Select(item => new WaitingRow(item.Item, who[item.Item.Id], item.Why))])
        {
            Scheduled = [.. open.Where(item => item.PublishAt is not null).OrderBy(item => item.PublishAt)],
            ReviewDue = [.. open.Where(item => item.ReviewBy is not null).OrderBy(item => item.ReviewBy)],
        };
    }

    // Read after the live content: an item published in between is then shown once, as public.
    private async Task<List<ListedItem>> OpenAsync(LiveSnapshot live, CancellationToken ct)
    {
        var near = clock.GetUtcNow().SwedishDate().AddDays(RemindOfReview.DaysBefore);
        var rows = await store.Set<ContentItem>().AsNoTracking()
            .Where(item => item.Stage == ContentStage.Draft || item.Stage == ContentStage.InReview || item.Stage == ContentStage.Scheduled || item.EmergencyBy != null || item.ReviewBy <= near)
            .Select(item => new
            {
                item.Id,
                item.Type,
                item.Slug,
                item.Stage,
                item.DraftRevisionId,
                item.PublishedAt,
                item.SubmittedBy,
                item.Refusal,
                item.EmergencyBy,
                item.PutAwayAs,
                item.PublishAt,
                item.ReviewBy,
                IsLive = item.LiveRevisionId != null,
            })
            .ToListAsync(ct);
        var drafts = await titles.OfAsync(store, rows.Where(row => row.DraftRevisionId is not null).ToDictionary(row => row.DraftRevisionId!.Value, row => row.Type), ct);
        return
        [
            .. rows.Select(row => new ListedItem(
                row.Id, types[row.Type], row.Slug, row.DraftRevisionId is { } draft ? drafts[draft] : live.Read(row.Type, row.Slug)?.Any.Title ?? row.Slug,
                [
                    .. ContentStates.OfDraft(row.Stage, row.Refusal is not null),
                    .. row.IsLive ? ContentStates.OfLive(row.PutAwayAs, row.EmergencyBy is not null, row.ReviewBy <= near) : [],
                ],
                row.PublishedAt)
            {
                SubmittedBy = row.SubmittedBy,
                EmergencyBy = row.EmergencyBy,
                Refusal = row.Refusal,
                PublishAt = row.Stage == ContentStage.Scheduled ? row.PublishAt : null,
                ReviewBy = row.ReviewBy <= near ? row.ReviewBy : null,
            }),
        ];
    }

    private async Task<List<(ListedItem Item, WaitsFor Why)>> WaitingAsync(Guid me, List<ListedItem> open, CancellationToken ct)
    {
        var own = (await (
            from item in store.Set<ContentItem>()
            where item.Stage == ContentStage.InReview || item.EmergencyBy != null
            join revision in store.Set<ContentRevision>() on item.Id equals revision.ItemId
            where revision.WrittenBy == me && revision.Number > (item.ApprovedNumber ?? 0)
            select item.Id).Distinct().ToListAsync(ct)).ToHashSet();
        return [.. open.Select(item => (item, Why: item.WaitsFor(me, own.Contains(item.Id)))).Where(row => row.Why is not null).Select(row => (row.item, row.Why!.Value))];
    }

    private async Task<Dictionary<Guid, string>> WhoAsync(List<ListedItem> shown, List<ListedItem> open, CancellationToken ct)
    {
        var known = open.Select(item => item.Id).ToHashSet();
        Guid[] settled = [.. shown.Where(item => !known.Contains(item.Id)).Select(item => item.Id)];
        var submitters = await store.Set<ContentItem>().Where(item => settled.Contains(item.Id) && item.SubmittedBy != null)
            .ToDictionaryAsync(item => item.Id, item => item.SubmittedBy!.Value, ct);
        open.Where(item => item.SubmittedBy is not null).ToList().ForEach(item => submitters[item.Id] = item.SubmittedBy!.Value);
        var names = await people.NamesAsync([.. submitters.Values.Distinct()], ct);
        return shown.Concat(open).DistinctBy(item => item.Id)
            .ToDictionary(item => item.Id, item => submitters.TryGetValue(item.Id, out var submitter) ? Names.Of(names, submitter) : "Innehållsfil");
    }

    // The rows of what is public, as they stand when nothing is under way; by title.
    private sealed record SettledInOrder(IReadOnlyList<ListedItem> Rows)
    {
        public static SettledInOrder Of(LiveSnapshot live) => new([.. SwedishOrder.Sort(live.Items.Concat(live.PutAway), item => item.Any.Title).Select(Row)]);

        private static ListedItem Row(LiveItem item) => new(item.Id, item.Type, item.Slug, item.Any.Title, [.. ContentStates.OfLive(item.PutAway?.As, isEmergency: false, isDue: false)], item.PublishedAt);
    }
}

/// <summary>Which items to list; what is null doesn't matter.</summary>
internal sealed record ContentFilter(ContentType? Type, ContentState? State, string? Title)
{
    public bool Holds(ListedItem item, CompareInfo words) =>
        (Type is null || item.Type == Type)
        && (State is null || item.States.Contains(State.Value))
        && (string.IsNullOrWhiteSpace(Title) || words.IndexOf(item.Title, Title.Trim(), CompareOptions.IgnoreCase) >= 0);
}

/// <summary>Why an item is listed among what waits.</summary>
internal enum WaitsFor
{
    MyReview,
    MyApproval,
    MyAnswer,
    MyWriting,
    Another,
}

/// <summary>An item of the list.</summary>
internal sealed record ListedItem(Guid Id, ContentType Type, string Slug, string Title, IReadOnlyList<ContentState> States, DateTimeOffset? PublishedAt)
{
    public Guid? SubmittedBy { get; init; }

    public Guid? EmergencyBy { get; init; }

    public string? Refusal { get; init; }

    /// <summary>When it becomes public by itself; null when no time is set.</summary>
    public DateTimeOffset? PublishAt { get; init; }

    /// <summary>The day by which it must be read through again, when that is near or past; else null.</summary>
    public DateOnly? ReviewBy { get; init; }

    /// <summary>What an editor is expected to do with it, or null when nothing.</summary>
    /// <param name="me">The editor.</param>
    /// <param name="isMine">Whether the editor has written what two people don't yet stand behind.</param>
    public WaitsFor? WaitsFor(Guid me, bool isMine)
    {
        var hasPart = isMine || SubmittedBy == me || EmergencyBy == me;
        if (States.Contains(ContentState.InReview))
        {
            return hasPart ? Overview.WaitsFor.Another : Overview.WaitsFor.MyReview;
        }

        if (SubmittedBy == me && !States.Contains(ContentState.Emergency) && States[0] is ContentState.Draft or ContentState.Refused)
        {
            return States[0] == ContentState.Refused ? Overview.WaitsFor.MyAnswer : Overview.WaitsFor.MyWriting;
        }

        return EmergencyBy is null ? null : hasPart ? Overview.WaitsFor.Another : Overview.WaitsFor.MyApproval;
    }
}

/// <summary>A row of the table, with who submitted it last.</summary>
internal sealed record ContentRow(ListedItem Item, string SubmittedBy);

/// <summary>Something that waits, and why.</summary>
internal sealed record WaitingRow(ListedItem Item, string SubmittedBy, WaitsFor Why);

/// <summary>A page of the list, and what waits for the one who looks.</summary>
internal sealed record FoundContent(int Total, IReadOnlyList<ContentRow> Rows, IReadOnlyList<WaitingRow> Waiting)
{
    /// <summary>What becomes public by itself, the next first.</summary>
    public required IReadOnlyList<ListedItem> Scheduled { get; init; }

    /// <summary>What must be read through again soon or should have been, the most urgent first.</summary>
    public required IReadOnlyList<ListedItem> ReviewDue { get; init; }
}
