using System.Collections.Concurrent;
using Microsoft.AspNetCore.Html;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel.Text;

namespace NaraVard.Kernel.Content;

/// <summary>
/// All published content, read once and kept in memory. Each request asks the database for one number; only what has been
/// published since is read again. So every node shows a change at once, without messages between nodes.
/// </summary>
/// <param name="store">The request's database context.</param>
/// <param name="memory">What this node has read so far.</param>
public sealed class LiveContent(Store store, LiveContentMemory memory)
{
    private LiveSnapshot? _seen;

    /// <summary>The published content as it stands now, or as it stood when the database went away; the same throughout a request.</summary>
    public async ValueTask<LiveSnapshot> NowAsync(CancellationToken ct) =>
        _seen ??= await memory.NowOrLastAsync(store, ct);

    /// <summary>What stands beside a published text, or something less while the database is away; a database that is known to be away isn't asked.</summary>
    /// <param name="ask">Asks the database.</param>
    /// <param name="otherwise">What is shown instead; null for what a text is misread without, and then the page says that it is missing.</param>
    public async Task<T> BesideAsync<T>(Func<Task<T>> ask, T otherwise)
    {
        ArgumentNullException.ThrowIfNull(ask);
        return memory.IsAway ? otherwise : await StoreAway.OrAsync(ask(), otherwise);
    }

    /// <summary>Reads anew within the same request, after publishing something.</summary>
    public async Task<LiveSnapshot> RefreshAsync(CancellationToken ct) =>
        _seen = await memory.CatchUpAsync(store, ct);

    /// <summary>Whether all that this request has shown is made of the content that it has seen, and of nothing older or less.</summary>
    public bool IsWhole { get; private set; } = true;

    /// <summary>Says that something which this request shows was made of older content or of less, so that nobody else is to have the answer.</summary>
    public void ShowedLess() => IsWhole = false;

    /// <summary>Whether what this request has shown is at least as new as a public change, all of it; true when it has shown nothing.</summary>
    /// <param name="number">The change's number.</param>
    public bool HasSeen(long number) => IsWhole && (_seen is null || _seen.ChangedAs >= number);

    /// <summary>Lets the rest of this request see an item as if one of its texts were public. Nothing else, and nobody else, sees it.</summary>
    /// <param name="item">The item.</param>
    /// <param name="text">A revision of it.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task ShowAsync(ContentItem item, ContentRevision text, CancellationToken ct) =>
        _seen = memory.With(await NowAsync(ct), item, text);
}

/// <summary>This node's copy of the published content.</summary>
public sealed class LiveContentMemory(ContentTypes types, IServiceScopeFactory scopes, TimeProvider clock)
{
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Again = TimeSpan.FromMilliseconds(100);

    private readonly SemaphoreSlim _one = new(1);

    private volatile LiveSnapshot _latest = LiveSnapshot.Empty;
    private long _askAt;
    private volatile bool _isAway;

    /// <summary>Whether this node has read what is published.</summary>
    public bool IsRead { get; private set; }

    /// <summary>Whether the database didn't answer when it was last asked, a moment ago.</summary>
    public bool IsAway => _isAway;

    internal async Task<LiveSnapshot> CatchUpAsync(Store store, CancellationToken ct) => await CatchUpAsync(store, await ContentClock.LastAsync(store, ct), ct);

    /// <summary>
    /// Everything as it is now, or, while the database doesn't answer, as it was when it last did: what is published can be read without it.
    /// What is asked in a transaction must be as it is.
    /// </summary>
    internal async Task<LiveSnapshot> NowOrLastAsync(Store store, CancellationToken ct)
    {
        if (_latest == LiveSnapshot.Empty || store.Database.CurrentTransaction is not null)
        {
            return await CatchUpAsync(store, ct);
        }

        return MayAsk() && await LastOrNullAsync(store, ct) is { } last ? await CatchUpAsync(store, last, ct) : _latest;
    }

    // While it is away one asks at a time, now and then, and hardly waits.
    private bool MayAsk()
    {
        var (at, now) = (Interlocked.Read(ref _askAt), clock.GetTimestamp());
        return !_isAway || (now >= at && Interlocked.CompareExchange(ref _askAt, AfterAway(now), at) == at);
    }

    private long AfterAway(long now) => now + (long)(Away.TotalSeconds * clock.TimestampFrequency);

    // A server that has fallen silent is left to itself, with a connection of its own: to call off what was asked would be to wait for it too. A file answers or fails.
    private async Task<long?> LastOrNullAsync(Store store, CancellationToken ct)
    {
        try
        {
            return await (StoreSetup.IsPostgres(store) ? LastAsync().WaitAsync(_isAway ? Again : Away, ct) : LastAsync(store, ct));
        }
        catch (Exception failure) when (failure is TimeoutException || StoreAway.IsCause(failure))
        {
            Interlocked.Exchange(ref _askAt, AfterAway(clock.GetTimestamp()));
            _isAway = true;
            return null;
        }
    }

    // Also when it comes too late for whoever asked, an answer says that the database is back.
    private async Task<long> LastAsync()
    {
        await using var scope = scopes.CreateAsyncScope();
        return await LastAsync(scope.ServiceProvider.GetRequiredService<Store>(), CancellationToken.None);
    }

    private async Task<long> LastAsync(Store store, CancellationToken ct)
    {
        var last = await ContentClock.LastAsync(store, ct);
        _isAway = false;
        return last;
    }

    private async Task<LiveSnapshot> CatchUpAsync(Store store, long last, CancellationToken ct)
    {
        var latest = _latest;
        if (latest.ChangedAs >= last)
        {
            IsRead = true;
            return latest;
        }

        await _one.WaitAsync(ct);
        try
        {
            _latest = _latest.ChangedAs >= last ? _latest : await ReadAsync(store, _latest, last, ct);
            IsRead = true;
            return _latest;
        }
        finally
        {
            _one.Release();
        }
    }

    internal LiveSnapshot With(LiveSnapshot seen, ContentItem item, ContentRevision text) => new(
        seen.ChangedAs,
        types.Figures,
        seen.Items.Concat(seen.PutAway).Where(other => other.Id != item.Id).Append(Build(item, text.Json, text.Number, []) with { PutAway = null }));

    private async Task<LiveSnapshot> ReadAsync(Store store, LiveSnapshot before, long last, CancellationToken ct)
    {
        var told = await ToldAsync(store, before.ChangedAs, last, ct);
        var changed =
            from item in store.Set<ContentItem>()
            where item.ChangedAs > before.ChangedAs && item.ChangedAs <= last
            join revision in store.Set<ContentRevision>() on item.LiveRevisionId equals revision.Id into live
            from revision in live.DefaultIfEmpty()
            select new { Item = item, Json = revision == null ? null : revision.Json, Number = revision == null ? 0 : revision.Number };

        // One at a time, so that the text of the whole library never lies in memory as it is stored beside what it becomes.
        HashSet<Guid> gone = [];
        List<LiveItem> read = [];
        await foreach (var row in changed.AsNoTracking().AsAsyncEnumerable().WithCancellation(ct))
        {
            gone.Add(row.Item.Id);
            read.AddRange(row.Json is null ? [] : [Build(row.Item, row.Json, row.Number, [.. told[row.Item.Id]])]);
        }

        return new LiveSnapshot(last, types.Figures, before.Items.Concat(before.PutAway).Where(item => !gone.Contains(item.Id)).Concat(read));
    }

    // What readers have been told about the items that changed, newest first.
    private static async Task<ILookup<Guid, PublicChange>> ToldAsync(Store store, long after, long last, CancellationToken ct)
    {
        var told = await (
            from line in store.Set<ContentEvent>()
            where line.Note != null && line.Order <= last
            join item in store.Set<ContentItem>() on line.ItemId equals item.Id
            where item.ChangedAs > after && item.ChangedAs <= last
            orderby line.Order descending, line.Id descending
            select new { line.ItemId, line.Number, line.At, line.Kind, line.Note }).ToListAsync(ct);
        return told.ToLookup(line => line.ItemId, line => new PublicChange(line.Number ?? 0, line.At, line.Kind ?? ChangeKind.Minor, line.Note!));
    }

    private LiveItem Build(ContentItem item, string json, int number, IReadOnlyList<PublicChange> told)
    {
        var type = types[item.Type];
        var live = (LiveItem)Activator.CreateInstance(
            typeof(Live<>).MakeGenericType(type.Record),
            item.Id, type, item.Slug, item.PublishedAt ?? DateTimeOffset.UnixEpoch, number, told.FirstOrDefault(change => change.Number == number)?.Note, item.EmergencyBy is not null, item.ChangedAs, type.Read(json))!;
        return live with
        {
            FirstPublishedAt = item.FirstPublishedAt ?? live.PublishedAt,
            Changes = told,
            PutAway = item.PutAwayAs is { } how ? new PutAwayNote(how, item.PutAwayWhy ?? "", item.PutAwayAt ?? live.PublishedAt) : null,
        };
    }
}

/// <summary>The published content at one point in the order of changes. Never changes.</summary>
public sealed class LiveSnapshot
{
    private const int MostHtml = 1000;

    private readonly Dictionary<Type, Array> _byType;
    private readonly Dictionary<(string Type, string Slug), LiveItem> _byAddress;
    private readonly Dictionary<(string Type, string Slug), LiveItem> _putAway;
    private readonly Dictionary<Guid, LiveItem> _byId;
    private readonly ConcurrentDictionary<Type, Lazy<object>> _derived = [];

    private readonly ConcurrentDictionary<(string Markdown, int Shift), HtmlString> _html = [];
    private readonly IFigures? _figures;
    private int _htmlCount;

    internal LiveSnapshot(long changedAs, IFigures? figures, IEnumerable<LiveItem> items)
    {
        (ChangedAs, _figures) = (changedAs, figures);
        var standing = items.ToLookup(item => item.PutAway is null);
        (Items, PutAway) = ([.. standing[true]], [.. standing[false]]);
        _putAway = PutAway.ToDictionary(item => (item.Type.Name, item.Slug));
        _byId = Items.Concat(PutAway).ToDictionary(item => item.Id);
        _byAddress = Items.ToDictionary(item => (item.Type.Name, item.Slug));
        _byType = Items.GroupBy(item => item.Type.Record).ToDictionary(group => group.Key, TypedArray);
    }

    internal static LiveSnapshot Empty { get; } = new(0, null, []);

    /// <summary>The last change that is part of this.</summary>
    public long ChangedAs { get; }

    /// <summary>Everything that is current: what lists, searches and outlets show.</summary>
    public IReadOnlyList<LiveItem> Items { get; }

    /// <summary>What is withdrawn or archived; readable on its own page and nowhere else.</summary>
    public IReadOnlyList<LiveItem> PutAway { get; }

    /// <summary>Everything of one type, by title.</summary>
    public IReadOnlyList<Live<T>> All<T>()
        where T : ContentBody => _byType.TryGetValue(typeof(T), out var items) ? (Live<T>[])items : [];

    /// <summary>One item, or null when nothing is published there.</summary>
    public Live<T>? Find<T>(string slug)
        where T : ContentBody => All<T>() is [var any, ..] ? (Live<T>?)_byAddress.GetValueOrDefault((any.Type.Name, slug)) : null;

    /// <summary>One item of any type, or null when nothing is published there.</summary>
    public LiveItem? Find(string type, string slug) => _byAddress.GetValueOrDefault((type, slug));

    /// <summary>One item to read on its own page, also when it is withdrawn or archived; null when nothing was ever published there.</summary>
    public Live<T>? Read<T>(string slug)
        where T : ContentBody => Find<T>(slug) ?? PutAway.OfType<Live<T>>().FirstOrDefault(item => item.Slug == slug);

    /// <summary>One item of any type to read on its own page, also when it is withdrawn or archived.</summary>
    public LiveItem? Read(string type, string slug) => Find(type, slug) ?? _putAway.GetValueOrDefault((type, slug));

    /// <summary>One item by its id, also when it is withdrawn or archived.</summary>
    public LiveItem? Read(Guid id) => _byId.GetValueOrDefault(id);

    /// <summary>Something worked out from the content once and kept as long as it is the newest.</summary>
    public T Derive<T>(Func<LiveSnapshot, T> make)
        where T : class => (T)_derived.GetOrAdd(typeof(T), _ => new Lazy<object>(() => make(this))).Value;

    /// <summary>A text as its reader meets it: its figures are drawn from the data in this snapshot.</summary>
    /// <param name="markdown">The author's text.</param>
    /// <param name="shift">How many steps to lower the headings.</param>
    /// <param name="ids">The ids of the figures on the page so far, for a page with several texts; those of this text are added.</param>
    public HtmlString Html(string? markdown, int shift = 0, ISet<string>? ids = null)
    {
        if (markdown is null || !_html.TryGetValue((markdown, shift), out var html))
        {
            var hasFigure = false;
            ids ??= new HashSet<string>();
            html = SafeMarkdown.ToHtml(markdown, shift, _figures is null ? null : block =>
            {
                hasFigure = true;
                return _figures.ToHtml(block, Body, ids);
            });

            // The first to be read are those that are read most; a figure's ids are those of its page.
            if (markdown is not null && !hasFigure && Interlocked.Increment(ref _htmlCount) <= MostHtml)
            {
                _html[(markdown, shift)] = html;
            }
        }

        return html;
    }

    /// <summary>A text for where nothing can be drawn: its figures are tables.</summary>
    /// <param name="markdown">The author's text.</param>
    public string WithTables(string markdown) => _figures?.AsTables(markdown, Body) ?? markdown;

    /// <summary>What is wrong with the figures of a text: the line in the text, from 1, and what to do.</summary>
    public IEnumerable<(int Line, string Reason)> FigureFaults(string? markdown) => _figures is null
        ? []
        : FigureBlock.In(markdown).SelectMany(block => _figures.Faults(block.Text, Body), (block, fault) => (block.Line + fault.Line, fault.Reason));

    private ContentBody? Body(string type, string slug) => Find(type, slug)?.Any;

    private static Array TypedArray(IGrouping<Type, LiveItem> group)
    {
        var sorted = SwedishOrder.Sort(group, item => item.Any.Title).ToArray();
        var typed = Array.CreateInstance(typeof(Live<>).MakeGenericType(group.Key), sorted.Length);
        sorted.CopyTo(typed, 0);
        return typed;
    }
}
