using NaraVard.Kernel.Content;
using NaraVard.Library.Examples;
using NaraVard.Library.Patterns.Giving;
using NaraVard.Library.Similar;
using NaraVard.People.Contracts;
using NaraVard.Search.Contracts;

namespace NaraVard.Library.Patterns;

internal sealed class PatternPage(LiveContent content, ReadEvidence read, Alike alike) : ItemPage<Pattern>(content)
{
    /// <summary>What people have seen and editors have confirmed, by whether it speaks for the pattern.</summary>
    public ILookup<bool, EvidenceView> Given { get; private set; } = null!;

    /// <summary>Whether what people have given couldn't be asked for: the page says so, since a pattern is misread without what speaks against it.</summary>
    public bool LacksGiven { get; private set; }

    /// <summary>What the one who reads has given to this pattern and isn't public.</summary>
    public IReadOnlyList<EvidenceView> Own { get; private set; } = [];

    public SeenIn SeenIn { get; private set; } = null!;

    public IEnumerable<(Evidence Evidence, Live<GoodExample> Example)> For => Found(Body.EvidenceFor);

    public IEnumerable<(Evidence Evidence, Live<GoodExample> Example)> Against => Found(Body.EvidenceAgainst);

    public IEnumerable<Live<Pattern>> Related => Body.Related.Select(slug => Snapshot.Find<Pattern>(slug)).OfType<Live<Pattern>>();

    /// <summary>What is about the same beside what is linked to.</summary>
    public IReadOnlyList<SimilarItem> Similar { get; private set; } = [];

    protected override async Task PrepareAsync(CancellationToken ct)
    {
        var confirmed = await Published.BesideAsync<IReadOnlyList<EvidenceView>?>(async () => await read.ConfirmedAsync(Item.Id, ct), null);
        LacksGiven = confirmed is null;
        var given = confirmed ?? [];
        (Given, SeenIn) = (given.ToLookup(evidence => evidence.Given.IsFor), SeenIn.Of(Body, Snapshot, given.Select(evidence => evidence.Given.Setting)));
        Own = !LacksGiven && User.Person() is { } me ? [.. (await read.OfAsync(me.Id, Item.Id, ct)).Where(evidence => evidence.Given.State != EvidenceState.Confirmed)] : [];
        Similar = await alike.ToAsync(Item, [.. For.Concat(Against).Select(evidence => evidence.Example), .. Related], ct);
    }

    private IEnumerable<(Evidence Evidence, Live<GoodExample> Example)> Found(IEnumerable<Evidence> evidence) =>
        from item in evidence
        let example = Snapshot.Find<GoodExample>(item.Example)
        where example is not null
        select (item, example);
}
