using System.Text.RegularExpressions;
using NaraVard.Mail.Contracts;

namespace NaraVard.Prompts.Letters;

/// <summary>What the places of a template hold.</summary>
/// <param name="Words">What stands in running text, by the place's name; an empty one takes its paragraph away.</param>
/// <param name="Links">Where the links lead, by the place's name.</param>
internal sealed record Places(IReadOnlyDictionary<string, string> Words, IReadOnlyDictionary<string, string> Links);

/// <summary>Reads the texts of a template: paragraphs with an empty line between, and places in braces.</summary>
internal static partial class TemplateText
{
    /// <summary>Writes a text into a mail. What fills the places is never read as a template itself.</summary>
    public static LetterBody Write(LetterBody body, string text, Places places)
    {
        foreach (var paragraph in Paragraphs(text))
        {
            if (Alone().Match(paragraph) is { Success: true } alone)
            {
                var (name, words) = (alone.Groups["name"].Value, alone.Groups["words"].Value.Trim());
                body = name switch
                {
                    "fråga" => body.Heading(places.Words[name]),
                    "svara" => body.Button(words, places.Links[name], $"{words}:"),
                    _ when places.Links.TryGetValue(name, out var address) => body.Link(words, address),
                    _ => body.Say(places.Words.GetValueOrDefault(name, "")),
                };
            }
            else if (Place().Matches(paragraph).All(place => places.Words.GetValueOrDefault(place.Groups["name"].Value, "") != ""))
            {
                body = body.Say(Place().Replace(paragraph, place => places.Words[place.Groups["name"].Value]));
            }
        }

        return body;
    }

    /// <summary>What is wrong with a text, each as a Swedish sentence.</summary>
    /// <param name="text">The text.</param>
    /// <param name="known">The places that may stand in running text.</param>
    /// <param name="alone">Those that must have a paragraph of their own.</param>
    /// <param name="needed">Those that must be there, once.</param>
    public static IEnumerable<string> Faults(string text, IReadOnlyCollection<string> known, IReadOnlyCollection<string> alone, IReadOnlyCollection<string> needed)
    {
        var places = Place().Matches(text).Select(place => place.Groups["name"].Value).ToList();
        foreach (var unknown in places.Except(known).Except(alone))
        {
            yield return $"Platsen {{{unknown}}} finns inte här. De som finns är {string.Join(", ", known.Concat(alone).Select(place => $"{{{place}}}"))}";
        }

        foreach (var missing in needed.Where(place => places.Count(other => other == place) != 1))
        {
            yield return $"Skriv platsen {{{missing}}} en gång, annars fungerar inte mejlet";
        }

        var apart = Paragraphs(text).Where(paragraph => Alone().IsMatch(paragraph)).Select(paragraph => Alone().Match(paragraph).Groups["name"].Value).ToList();
        foreach (var within in places.Intersect(alone).Except(apart))
        {
            yield return $"Låt {{{within}}} stå för sig, med en tom rad före och efter";
        }

        foreach (var silent in Place().Matches(text).Where(place => alone.Contains(place.Groups["name"].Value) && place.Groups["name"].Value != "fråga" && place.Groups["words"].Value.Trim() == ""))
        {
            yield return $"Skriv vad det ska stå på länken: {{{silent.Groups["name"].Value}: Svara här}}";
        }

        if (Place().Replace(text, "").AsSpan().ContainsAny('{', '}'))
        {
            yield return "En klammer saknar sin andra hälft. Skriv platser som {namn}";
        }
    }

    private static IEnumerable<string> Paragraphs(string text) =>
        text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex(@"\{(?<name>[\p{L} ]{1,20})(?::(?<words>[^{}\n]{0,200}))?\}")]
    private static partial Regex Place();

    [GeneratedRegex(@"\A\{(?<name>[\p{L} ]{1,20})(?::(?<words>[^{}\n]{0,200}))?\}\z")]
    private static partial Regex Alone();
}
