namespace NaraVard.Library.Contracts;

/// <summary>Which patterns a text may speak for or against, by the words that they share. The same texts always give the same answer.</summary>
public interface IPatternSuggestions
{
    /// <summary>The patterns that are near enough to be worth reading, the nearest first; at most three.</summary>
    /// <param name="text">What somebody has done and seen. It is not kept.</param>
    /// <param name="themes">The keys of the themes that it is about.</param>
    /// <param name="ct">Stops the look-up.</param>
    Task<IReadOnlyList<SuggestedPattern>> ForAsync(string text, IReadOnlyCollection<string> themes, CancellationToken ct);
}

/// <summary>A pattern that a text may speak for or against.</summary>
/// <param name="Slug">Its address.</param>
/// <param name="Title">Its title.</param>
/// <param name="Claim">What it claims.</param>
/// <param name="Words">The words that the text shares with it or with its examples, those that tell most first.</param>
/// <param name="Themes">The titles of the themes that both are about.</param>
public sealed record SuggestedPattern(string Slug, string Title, string Claim, IReadOnlyList<string> Words, IReadOnlyList<string> Themes)
{
    /// <summary>What the suggestion rests on, in a sentence: "Delar orden: telefon, kö. Delar temat: Tillgänglighet".</summary>
    public string Told => Tell(Words, Themes);

    internal static string Tell(IReadOnlyList<string> words, IReadOnlyList<string> themes) => string.Join(". ", new[]
    {
        words.Count == 0 ? "" : $"Delar {(words.Count == 1 ? "ordet" : "orden")}: {string.Join(", ", words)}",
        themes.Count == 0 ? "" : $"Delar {(themes.Count == 1 ? "temat" : "teman")}: {string.Join(", ", themes)}",
    }.Where(part => part != ""));
}
