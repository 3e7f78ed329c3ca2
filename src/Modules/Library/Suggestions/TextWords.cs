using System.Runtime.CompilerServices;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Language;
using NaraVard.Kernel.Text;
using NaraVard.Library.Examples;
using NaraVard.Library.Patterns;

namespace NaraVard.Library.Suggestions;

/// <summary>The words of some texts by their stems: how much each is said there, and how it is written.</summary>
internal sealed class TextWords
{
    // What a word is worth where it stands. What made it possible is what travels from one place to another; how it was before is mostly told alike.
    private const double Heading = 2;
    private const double Body = 1;
    private const double Aside = 0.25;
    private const double Prose = 0.5;

    // A text that hasn't changed since the last publication is not read again.
    private static readonly ConditionalWeakTable<LiveItem, TextWords> Counted = [];

    private readonly Dictionary<string, Said> _said = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, Said> All => _said;

    public static TextWords Of(Live<GoodExample> example) => Counted.GetValue(example, _ => Count(example.Body));

    /// <summary>The words that a pattern itself uses, with why its examples speak for or against it.</summary>
    public static TextWords Of(Live<Pattern> pattern) => Counted.GetValue(pattern, _ => Count(pattern.Body));

    /// <summary>The words of any text.</summary>
    public static TextWords Of(string text) => new TextWords().Add(text, Body);

    /// <summary>The words by which a pattern names what it is about: its title, claim, conditions and open question.</summary>
    public static TextWords NamedBy(Pattern pattern) => new TextWords().Add(pattern.Title, Heading).Add(pattern.Claim, Heading)
        .Add(string.Join('\n', pattern.Conditions), Body).Add(pattern.OpenQuestion, Body);

    private static TextWords Count(GoodExample example) => new TextWords()
        .Add(example.Title, Heading).Add(example.Summary, Heading).Add(example.MadePossible, Heading)
        .Add(example.Done, Body).Add(example.ThinkAbout, Body)
        .Add(example.Starting, Aside).Add(example.Gave, Aside);

    private static TextWords Count(Pattern pattern) => NamedBy(pattern)
        .Add(string.Join('\n', pattern.EvidenceFor.Concat(pattern.EvidenceAgainst).Select(evidence => evidence.Why)), Body)
        .Add(pattern.Says, Prose).Add(pattern.Holds, Prose).Add(pattern.Against, Prose);

    private TextWords Add(string text, double weight)
    {
        var read = (text.Contains("```", StringComparison.Ordinal) ? FigureBlock.Replace(text, _ => "") : text).Normalize();
        foreach (var word in Word.In(read).Where(word => word.IsTelling))
        {
            var stem = word.Stem;
            var said = new Said(weight, word.Form, char.IsUpper(read[word.Start]));
            _said[stem] = _said.TryGetValue(stem, out var before) ? before.And(said) : said;
        }

        return this;
    }
}

/// <summary>How a word is said in some texts.</summary>
/// <param name="Weight">How much.</param>
/// <param name="Form">The shortest way in which it is written, which is mostly the plainest.</param>
/// <param name="IsName">Whether it begins with a capital letter wherever it stands.</param>
internal readonly record struct Said(double Weight, string Form, bool IsName)
{
    public Said And(Said other) => new(Weight + other.Weight, Plainer(Form, other.Form), IsName && other.IsName);

    /// <summary>The shorter of two forms; of two as short, the first in the alphabet.</summary>
    public static string Plainer(string one, string other) =>
        one.Length != other.Length ? (one.Length < other.Length ? one : other) : string.CompareOrdinal(one, other) <= 0 ? one : other;
}
