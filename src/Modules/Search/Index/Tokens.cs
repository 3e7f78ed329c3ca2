using System.Text;
using NaraVard.Kernel.Language;

namespace NaraVard.Search.Index;

/// <summary>A text as the index stores it: its words as written, without inflection, and without dots where that differs.</summary>
internal sealed class Tokens
{
    private readonly StringBuilder _forms = new();
    private readonly StringBuilder _stems = new();
    private readonly StringBuilder _folded = new();

    public string Forms => _forms.ToString();

    public string Stems => _stems.ToString();

    public string Folded => _folded.ToString();

    public static Tokens Of(params IEnumerable<string> texts)
    {
        var tokens = new Tokens();
        foreach (var word in texts.SelectMany(Word.In))
        {
            tokens.Add(word);
        }

        return tokens;
    }

    private void Add(Word word)
    {
        var stem = word.Stem;
        var folded = Word.Fold(stem);
        _forms.Append(word.Form).Append(' ');
        _stems.Append(stem).Append(' ');
        if (folded != stem)
        {
            _folded.Append(folded).Append(' ');
        }
    }
}
