using NaraVard.Kernel.Language;

namespace NaraVard.Search.Suggest;

/// <summary>The beginning of a word, as far as it is typed. Typed without dots it also begins words that have them.</summary>
internal sealed class Beginning(string form)
{
    private const int MostSpellings = 256;

    private readonly bool _isPlain = Word.Fold(form) == form;

    /// <summary>As it was typed, in lower case.</summary>
    public string Form => form;

    /// <summary>Without dots.</summary>
    public string Folded { get; } = Word.Fold(form);

    /// <param name="word">A word in lower case.</param>
    /// <param name="folded">The same without dots.</param>
    public bool IsOf(string word, string folded) => _isPlain ? folded.StartsWith(form, StringComparison.Ordinal) : word.StartsWith(form, StringComparison.Ordinal);

    /// <summary>All that it may be when the dots are put back; the first is what was typed.</summary>
    public IReadOnlyList<string> Spellings()
    {
        List<string> spellings = [""];
        foreach (var letter in form)
        {
            var letters = _isPlain && spellings.Count * 3 <= MostSpellings ? Dotted(letter) : $"{letter}";
            spellings = [.. letters.SelectMany(one => spellings, (one, start) => start + one)];
        }

        return spellings;
    }

    private static string Dotted(char letter) => letter switch
    {
        'a' => "aåä",
        'o' => "oö",
        'e' => "eé",
        _ => $"{letter}",
    };
}
