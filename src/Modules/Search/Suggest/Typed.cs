using NaraVard.Kernel.Language;
using NaraVard.Search.Find;

namespace NaraVard.Search.Suggest;

/// <summary>What is typed, seen in a text.</summary>
internal static class Typed
{
    /// <summary>The text, cut where the typed beginnings of its words end.</summary>
    public static IEnumerable<Piece> Mark(string text, IReadOnlyList<Beginning> typed)
    {
        var at = 0;
        foreach (var word in Word.In(text))
        {
            var folded = Word.Fold(word.Form);
            var length = typed.Where(beginning => beginning.IsOf(word.Form, folded)).Select(beginning => Math.Min(beginning.Form.Length, word.Length)).DefaultIfEmpty().Max();
            if (length == 0)
            {
                continue;
            }

            if (word.Start > at)
            {
                yield return new Piece(text[at..word.Start], IsMarked: false);
            }

            at = word.Start + length;
            yield return new Piece(text[word.Start..at], IsMarked: true);
        }

        if (at < text.Length)
        {
            yield return new Piece(text[at..], IsMarked: false);
        }
    }
}
