using NaraVard.Kernel.Content;
using NaraVard.Library.Figures;
using NaraVard.Library.Similar;
using NaraVard.Mail.Contracts;
using NaraVard.People.Contracts;
using NaraVard.Search.Contracts;

namespace NaraVard.Library.Series;

[ContentAlone]
internal sealed class IssuePage(LiveContent content, Alike alike, ISiteAddress site) : ItemPage<SeriesIssue>(content)
{
    public IReadOnlyList<SimilarItem> Similar { get; private set; } = [];

    public Live<SeriesIssue>? Before => Snapshot.All<SeriesIssue>().Where(issue => issue.Body.Number < Body.Number).MaxBy(issue => issue.Body.Number);

    public Live<SeriesIssue>? After => Snapshot.All<SeriesIssue>().Where(issue => issue.Body.Number > Body.Number).MinBy(issue => issue.Body.Number);

    /// <summary>The figures of the text, for the list of them.</summary>
    public IReadOnlyList<FigureSpec> Figures => FigureBlocks.In(Body.Text);

    /// <summary>A reader is shown the way and asked to sign in; somebody who can't run meetings isn't sent to a closed door.</summary>
    public bool MayMeet => User.Person() is not { } person || person.May(Policies.Manager);

    /// <summary>Where the issue is read, in full.</summary>
    public string WholeAddress => site.Absolute(Item.Address);

    protected override async Task PrepareAsync(CancellationToken ct) => Similar = await alike.ToAsync(Item, new[] { Before, After }.OfType<LiveItem>(), ct);
}

[ContentAlone]
internal sealed class IssueCardsPage(LiveContent content) : ItemPage<SeriesIssue>(content);
