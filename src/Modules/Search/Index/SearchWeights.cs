using System.Globalization;

namespace NaraVard.Search.Index;

/// <summary>How much each sort of hit counts. The only place where ranking is tuned.</summary>
internal static class SearchWeights
{
    /// <summary>Everything asked for stands in the title. A bonus, since BM25 makes little of words that most texts have.</summary>
    private const double AllInTitle = 4;

    /// <summary>A word in the title, beside a word in the lead and the text.</summary>
    private const double TitleOverText = 2.5;

    /// <summary>The word in the very form that was typed, on top of the word in any form.</summary>
    private const double SameForm = 0.25;

    private const double Title = 10;
    private const double Lead = 4;
    private const double Names = 4;
    private const double StrongPart = 2;
    private const double Part = 1;

    /// <summary>A word that is the same only without its dots.</summary>
    private const double Folded = 0.4;

    private const double PassageHeading = 3;

    /// <summary>SQL that scores an item; the best is the lowest. $in_title is the question put to titles alone.</summary>
    public static string ItemScore { get; } =
        $"{Number(TitleOverText)} * {InTitle} + {InText} + {Number(SameForm)} * {AsTyped} - {Number(AllInTitle)} * (items.rowid IN (SELECT rowid FROM items WHERE items MATCH $in_title))";

    /// <summary>SQL that scores a passage; the best is the lowest.</summary>
    public static string PassageScore { get; } =
        $"{Bm25("passages", 0, 0, PassageHeading, Part, Folded)} + {Number(SameForm)} * {Bm25("passages", PassageHeading, Part, 0, 0, 0)}";

    // BM25 levels out as hits add up. The title is scored by itself, so that a long text can't talk it down.
    private static string InTitle => Bm25("items", 0, 0, 0, 0, 0, Title, 0, 0, 0, 0, 0);

    private static string InText => Bm25("items", 0, 0, 0, 0, 0, 0, Lead, Names, StrongPart, Part, Folded);

    private static string AsTyped => Bm25("items", Title, Lead, Names, StrongPart, Part, 0, 0, 0, 0, 0, 0);

    private static string Bm25(string table, params double[] weights) =>
        $"bm25({table}, {string.Join(", ", weights.Select(Number))})";

    private static string Number(double weight) => weight.ToString("0.0##", CultureInfo.InvariantCulture);
}
