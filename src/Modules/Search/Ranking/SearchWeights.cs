using NaraVard.Kernel.Content;
using NaraVard.Search.Index;

namespace NaraVard.Search.Ranking;

/// <summary>
/// How much each sort of hit counts. The only place where ranking is tuned, and it is tuned by <c>./bench sok --justera</c> on the tuning part of
/// tests/SearchEvaluation, not by hand.
/// </summary>
internal sealed record SearchWeights
{
    private const double DaysOfYear = 365.25;
    private const double MostYears = 50;

    private static readonly DateTimeOffset FirstYear = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static SearchWeights Tuned { get; } = new();

    // What a word counts in each field, beside 1 in the ordinary text (BM25F).
    public double Title { get; init; } = 15;

    public double Lead { get; init; } = 0.9;

    public double Names { get; init; } = 0.7;

    public double Strong { get; init; } = 0.8;

    public double Body { get; init; } = 1.2;

    /// <summary>How fast more occurrences stop counting (k1 of BM25).</summary>
    public double Saturation { get; init; } = 1.6;

    /// <summary>How much a long text counts against itself, 0–1 (b of BM25).</summary>
    public double Length { get; init; } = 0.54;

    /// <summary>The same for titles and leads, which are short already.</summary>
    public double ShortLength { get; init; } = 0.2;

    /// <summary>A word in the very form that was typed, on top of the word in any form, which is 1.</summary>
    public double SameForm { get; init; } = 0.02;

    /// <summary>A compound that ends with the word: mottagning finds läkarmottagning.</summary>
    public double Head { get; init; } = 0.6;

    /// <summary>A compound that has the word before its end: läkare finds läkarmottagning.</summary>
    public double Modifier { get; init; } = 0.65;

    /// <summary>All parts of a compound that was typed, each by itself.</summary>
    public double AllParts { get; init; } = 0.67;

    /// <summary>Only the last part of a compound that was typed.</summary>
    public double OnlyHead { get; init; } = 0.12;

    /// <summary>Only another part of it.</summary>
    public double OnlyModifier { get; init; } = 0.15;

    /// <summary>Another word for the same.</summary>
    public double Synonym { get; init; } = 0.7;

    /// <summary>A wider word, one way.</summary>
    public double Wider { get; init; } = 0.5;

    /// <summary>A word that is the same only without its dots, when there is also one as it was typed.</summary>
    public double Folded { get; init; } = 0.5;

    /// <summary>For each mistake in a word that is not known as it was typed.</summary>
    public double Mistake { get; init; } = 0.85;

    /// <summary>A word that begins as the typed one.</summary>
    public double Beginning { get; init; } = 0.4;

    /// <summary>A word that questions are made of: börja, vill, kan.</summary>
    public double Asking { get; init; } = 0.3;

    /// <summary>What other ways than the best add, beside the best.</summary>
    public double OtherWays { get; init; } = 0.17;

    /// <summary>How much having all that was asked for counts against having some of it.</summary>
    public double Coordination { get; init; } = 0.64;

    /// <summary>Words that were asked for side by side and stand side by side.</summary>
    public double Together { get; init; } = 0.25;

    /// <summary>All that was asked for stands in the title.</summary>
    public double AllInTitle { get; init; } = 0.2;

    /// <summary>What has less than this share of the best score is not shown.</summary>
    public double Far { get; init; } = 0.06;

    /// <summary>What is well tried, beside what is only thought of.</summary>
    public double Evidence { get; init; } = 0.06;

    /// <summary>What each year newer adds. The judged queries tell nothing of it, since all of the library came on one day; it only parts what is otherwise alike.</summary>
    public double YearNewer { get; init; } = 0.004;

    /// <summary>What an item's standing adds to how well it answers. Counted from a fixed year, so that the order is the same on all nodes at all times.</summary>
    public double StandingOf(LiveItem item) =>
        (Evidence * item.Any.Tried) + (YearNewer * Math.Clamp((item.PublishedAt - FirstYear).TotalDays / DaysOfYear, 0, MostYears));

    /// <summary>The weight of a field, and how much its length counts against it.</summary>
    public (double Weight, double Length) Of(Field field) => field switch
    {
        Field.Title => (Title, ShortLength),
        Field.Lead => (Lead, ShortLength),
        Field.Names => (Names, ShortLength),
        Field.Strong => (Strong, Length),
        _ => (Body, Length),
    };
}
