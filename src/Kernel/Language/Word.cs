using System.Globalization;
using System.Text;

namespace NaraVard.Kernel.Language;

/// <summary>A word of a text: as it is compared, and where it stands.</summary>
/// <param name="Form">In lower case.</param>
/// <param name="Start">Its first character in the text.</param>
/// <param name="Length">How many characters of the text it takes.</param>
public readonly record struct Word(string Form, int Start, int Length)
{
    private const int ShortestTelling = 3;
    private const char SoftHyphen = '\u00AD';
    private const char LastLatin = '\u00FF';
    private const int Lower = 'a' - 'A';

    public string Stem => SwedishStemmer.Stem(Form);

    /// <summary>Whether it says something about what a text is about: no number, nothing very short and none of the words that are everywhere.</summary>
    public bool IsTelling => Form.Length >= ShortestTelling && !Form.All(char.IsDigit) && !StopWords.Contains(Form);

    /// <summary>The words of a text, in order. A code such as 80/10/10 becomes its parts, which stand side by side.</summary>
    /// <param name="text">A text in Unicode form C, so that å is one character.</param>
    public static IEnumerable<Word> In(string text)
    {
        for (var at = 0; FindNext(text, ref at, out var start);)
        {
            yield return new Word(FormOf(text.AsSpan(start, at - start)), start, at - start);
        }
    }

    /// <summary>Goes on to the next word of a text, as <see cref="In"/> does but without a string for each.</summary>
    /// <param name="text">A text in Unicode form C.</param>
    /// <param name="room">Where the form may be written; good until the next call.</param>
    /// <param name="at">Where to begin; then where the word ends.</param>
    /// <param name="start">The first character of the word.</param>
    /// <param name="form">The word as it is compared.</param>
    /// <returns>False when there is no more.</returns>
    public static bool Next(string text, Span<char> room, ref int at, out int start, out ReadOnlySpan<char> form)
    {
        form = default;
        if (!FindNext(text, ref at, out start))
        {
            return false;
        }

        var written = text.AsSpan(start, at - start);
        if (written.Length > room.Length || written.Contains(SoftHyphen))
        {
            form = FormOf(written);
            return true;
        }

        ToLower(written, room);
        form = room[..written.Length];
        return true;
    }

    /// <summary>The word without dots, rings and accents, for those who type without them.</summary>
    public static string Fold(string word)
    {
        if (Ascii.IsValid(word))
        {
            return word;
        }

        var folded = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(c);
            }
        }

        return folded.ToString();
    }

    private static bool FindNext(string text, ref int at, out int start)
    {
        for (start = at; start < text.Length && !char.IsLetterOrDigit(text[start]);)
        {
            start++;
        }

        for (at = start; at < text.Length && (at == start || IsInside(text[at]));)
        {
            at++;
        }

        return start < text.Length;
    }

    private static bool IsInside(char c) =>
        char.IsLetterOrDigit(c) || c == SoftHyphen || CharUnicodeInfo.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    // Nearly all that is written here is Latin-1, and the framework asks another library about each word that isn't plain ASCII.
    private static void ToLower(ReadOnlySpan<char> written, Span<char> lower)
    {
        for (var i = 0; i < written.Length; i++)
        {
            var c = written[i];
            if (c > LastLatin)
            {
                written.ToLowerInvariant(lower);
                return;
            }

            lower[i] = c is (>= 'A' and <= 'Z') or (>= 'À' and <= 'Þ' and not '×') ? (char)(c + Lower) : c;
        }
    }

    private static string FormOf(ReadOnlySpan<char> written)
    {
        Span<char> lower = written.Length <= 64 ? stackalloc char[64] : new char[written.Length];
        ToLower(written, lower);
        var form = new string(lower[..written.Length]);
        return form.Contains(SoftHyphen, StringComparison.Ordinal) ? form.Replace(SoftHyphen.ToString(), "", StringComparison.Ordinal) : form;
    }
}
