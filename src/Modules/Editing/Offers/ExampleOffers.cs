using Microsoft.EntityFrameworkCore;
using NaraVard.Editing.Contracts;
using NaraVard.Editing.Writing;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Offers;

internal sealed class ExampleOffers(Store store, ContentTypes types, LiveContent content, TimeProvider clock) : IExampleOffers
{
    private const int MostAttempts = 8;

    // Asked by each page of an example. What is published has a text.
    private static readonly CompiledQuery<Func<Store, string, CancellationToken, Task<Guid?>>> CycleBehind = new(() => EF.CompileAsyncQuery((Store store, string slug, CancellationToken ct) =>
        (from item in store.Set<ContentItem>()
         where item.Type == OfferText.Type && item.Slug == slug && item.LiveRevisionId != null
         join offer in store.Set<ExampleOffer>() on item.Id equals offer.ItemId
         select (Guid?)offer.CycleId).SingleOrDefault()));

    private const string Late = "Redaktionen har tagit sig an texten sedan du öppnade sidan. Det du skrev står kvar här. Skriv till redaktionen om du vill ändra något.";

    private ContentType Type => types[OfferText.Type];

    public async Task<Outcome<string>> OfferAsync(Person by, Guid cycle, OfferedExample example, IReadOnlyCollection<Guid> entries, CancellationToken ct)
    {
        var checkedText = await CheckAsync(example, before: null, ct);
        return checkedText.Problem ?? await BeginAsync(by, cycle, checkedText.Value, example.Title, entries, ct);
    }

    public async Task<Outcome<string>> ChangeAsync(Person by, string slug, OfferedExample example, CancellationToken ct)
    {
        if (await OwnAsync(by, slug, ct) is not { } item)
        {
            return new Problem.NotFound();
        }

        var before = await store.Set<ContentRevision>().Where(text => text.Id == item.DraftRevisionId).Select(text => text.Json).SingleOrDefaultAsync(ct);
        if (before is null || item.SubmittedBy != by.Id || item.Stage == ContentStage.Scheduled)
        {
            return new Problem.Conflict(Late);
        }

        var text = await CheckAsync(example, before, ct);
        if (text.Problem is { } problem)
        {
            return problem;
        }

        Send(item, text.Value, by);
        return await store.TrySaveAsync(ct) ? slug : new Problem.Conflict(Late);
    }

    public async Task<Outcome<string>> TakeBackAsync(Person by, string slug, CancellationToken ct)
    {
        await using var transaction = await store.Database.BeginTransactionAsync(ct);
        if (await OwnAsync(by, slug, ct) is not { } item)
        {
            return new Problem.NotFound();
        }

        if (item.LiveRevisionId is not null)
        {
            return new Problem.Conflict("Exemplet är publicerat. Be redaktionen att dra tillbaka det.");
        }

        store.Add(item.Record(ContentAct.Deleted, by.Id, clock.GetUtcNow(), "Togs tillbaka av den som erbjöd det"));
        await store.Set<ContentRevision>().Where(text => text.ItemId == item.Id).ExecuteDeleteAsync(ct);
        store.Remove(item);
        if (!await store.TrySaveAsync(ct))
        {
            return new Problem.Conflict(Late);
        }

        await transaction.CommitAsync(ct);
        return slug;
    }

    public async Task<IReadOnlyList<OfferStanding>> OfAsync(Guid author, CancellationToken ct) =>
        [.. (await Rows(store.Set<ExampleOffer>().Where(offer => offer.AuthorId == author)).OrderByDescending(row => row.Offer.OfferedAt).Take(FormField.MostRows).ToListAsync(ct)).Select(Standing)];

    public async Task<(OfferStanding Standing, OfferedExample Example)?> FindAsync(Person by, string slug, CancellationToken ct) =>
        await Rows(store.Set<ExampleOffer>().Where(offer => offer.AuthorId == by.Id)).SingleOrDefaultAsync(row => row.Item.Slug == slug, ct) is { } row ? (Standing(row), OfferText.Read(row.Text.Json)) : null;

    public async Task<IReadOnlyList<(Guid Author, OfferStanding Standing)>> TakenInByAsync(Guid entry, CancellationToken ct)
    {
        var offers = store.Set<ExampleOffer>().Where(offer => store.Set<OfferedEntry>().Any(taken => taken.ItemId == offer.ItemId && taken.EntryId == entry));
        return [.. (await Rows(offers).OrderBy(row => row.Offer.OfferedAt).ToListAsync(ct)).Select(row => (row.Offer.AuthorId, Standing(row)))];
    }

    public async Task<IReadOnlyList<PublishedOffer>> PublishedFromAsync(IReadOnlyCollection<Guid> cycles, CancellationToken ct) => cycles.Count == 0
        ? []
        : await Published.Where(row => cycles.Contains(row.Offer.CycleId)).OrderBy(row => row.Offer.OfferedAt).ThenBy(row => row.Item.Slug)
            .Select(row => new PublishedOffer(row.Offer.CycleId, row.Item.Slug)).ToListAsync(ct);

    public async Task<Guid?> CycleOfAsync(string slug, CancellationToken ct) =>
        (await Offered.In(await content.NowAsync(ct)).SlugsAsync(store, ct)).Contains(slug) ? await CycleBehind.For(store)(store, slug, ct) : null;

    private IQueryable<Row> Published => Rows(store.Set<ExampleOffer>()).Where(row => row.Item.Type == OfferText.Type && row.Item.LiveRevisionId != null);

    private async Task<Outcome<string>> CheckAsync(OfferedExample example, string? before, CancellationToken ct) =>
        TextRules.Check(Type, OfferText.Write(example, before, clock.GetUtcNow().InSweden().Year), await content.NowAsync(ct), before);

    private async Task<Outcome<string>> BeginAsync(Person by, Guid cycle, string text, string title, IReadOnlyCollection<Guid> entries, CancellationToken ct)
    {
        var wanted = Slug.Of(title);
        if (wanted == "")
        {
            return new Problem.Invalid("Title", "Skriv en titel med bokstäver eller siffror");
        }

        // Somebody else may take the same address between the look and the save; then the next free one is as good.
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var item = ContentItem.Create(Type.Name, await FreeAsync(wanted, ct));
            store.Add(item);
            Send(item, text, by);
            store.Add(new ExampleOffer { ItemId = item.Id, CycleId = cycle, AuthorId = by.Id, OfferedAt = clock.GetUtcNow() });
            store.AddRange(entries.Distinct().Select(entry => new OfferedEntry(item.Id, entry)));
            try
            {
                await store.SaveChangesAsync(ct);
                return item.Slug;
            }
            catch (DbUpdateException)
            {
                store.ChangeTracker.Clear();
            }
        }

        return new Problem.Conflict("Flera börjar på samma titel samtidigt. Ingenting är sparat. Försök igen.");
    }

    private async Task<string> FreeAsync(string wanted, CancellationToken ct) =>
        Items.Free(wanted, await store.Set<ContentItem>().Where(item => item.Type == OfferText.Type && item.Slug.StartsWith(wanted)).Select(item => item.Slug).ToListAsync(ct));

    // A new item, or one that is theirs to change, can always be written and submitted.
    private void Send(ContentItem item, string text, Person by)
    {
        var now = clock.GetUtcNow();
        store.Add(item.Write(text, by.Id, now));
        store.Add(item.Record(ContentAct.Saved, by.Id, now, number: item.LastNumber));
        store.Add(item.Submit(by.Id, new Publication(), now).Value);
    }

    private async Task<ContentItem?> OwnAsync(Person by, string slug, CancellationToken ct) =>
        await store.Set<ContentItem>().SingleOrDefaultAsync(item => item.Type == OfferText.Type && item.Slug == slug && store.Set<ExampleOffer>().Any(offer => offer.ItemId == item.Id && offer.AuthorId == by.Id), ct);

    private IQueryable<Row> Rows(IQueryable<ExampleOffer> offers) =>
        from offer in offers.AsNoTracking()
        join item in store.Set<ContentItem>() on offer.ItemId equals item.Id
        join text in store.Set<ContentRevision>() on item.DraftRevisionId ?? item.LiveRevisionId equals text.Id
        select new Row { Offer = offer, Item = item, Text = text };

    private OfferStanding Standing(Row row) => new(
        row.Offer.CycleId, row.Item.Slug, Type.Read(row.Text.Json).Title, StateOf(row.Item, row.Offer.AuthorId), row.Item.Stage == ContentStage.Draft ? row.Item.Refusal : null, row.Offer.OfferedAt);

    private static OfferState StateOf(ContentItem item, Guid author) => item switch
    {
        { PutAwayAs: not null } => OfferState.PutAway,
        { LiveRevisionId: not null } => OfferState.Published,
        { Stage: ContentStage.Draft } when item.SubmittedBy == author => OfferState.SentBack,
        { Stage: ContentStage.InReview } when item.SubmittedBy == author => OfferState.Waiting,
        _ => OfferState.InHand,
    };

    // What is published was offered before that, or never: so which of the texts were is read once for each state of the content. Whose cycle is behind one can be erased, and is asked each time.
    private sealed class Offered
    {
        private IReadOnlySet<string>? _slugs;

        public static Offered In(LiveSnapshot content) => content.Derive(_ => new Offered());

        public async ValueTask<IReadOnlySet<string>> SlugsAsync(Store store, CancellationToken ct) => _slugs ??= await store.Set<ExampleOffer>()
            .Join(store.Set<ContentItem>(), offer => offer.ItemId, item => item.Id, (offer, item) => item.Slug).ToHashSetAsync(ct);
    }

    private sealed class Row
    {
        public required ExampleOffer Offer { get; init; }

        public required ContentItem Item { get; init; }

        public required ContentRevision Text { get; init; }
    }
}
