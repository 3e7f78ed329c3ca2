using System.Text.RegularExpressions;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Lifted;

/// <summary>Takes out of a text what tells who has written it: the team's names, what their organisations and units are called, mail addresses and phone numbers.</summary>
internal sealed class HideNames(IOrganisations organisations, IRegister register, LiveContent content)
{
    private const string Person = "[namn]";
    private const string Organisation = "[vår organisation]";
    private const string Mail = "[e-post]";
    private const string Phone = "[telefon]";

    // An initial alone would hide half the text.
    private const int ShortestName = 3;

    public async Task<HiddenText> RunAsync(string text, IReadOnlyCollection<string> codes, IReadOnlyCollection<string> names, CancellationToken ct)
    {
        List<Hiding> hidings =
        [
            .. ContactDetails.In(text).Select(contact => new Hiding(Regex.Escape(contact), contact.Contains('@', StringComparison.Ordinal) ? Mail : Phone)),
            .. (await NamesOfAsync(codes, ct)).Select(name => Hiding.OfWords(name, Organisation, anyCase: true)),
            .. names.Where(name => name.Trim().Length >= ShortestName).Select(name => Hiding.OfWords(name.Trim(), Person, anyCase: true)),
            .. names.SelectMany(PartsOf).Distinct().Select(part => Hiding.OfWords(part, Person, anyCase: false)),
        ];
        return Hide(text, hidings);
    }

    /// <summary>All that some organisations are called, with what they are parts of.</summary>
    private async Task<IReadOnlyList<string>> NamesOfAsync(IReadOnlyCollection<string> codes, CancellationToken ct)
    {
        HashSet<string> all = [.. codes];
        foreach (var code in codes)
        {
            if (await register.FindAsync(code, ct) is { } found)
            {
                all.UnionWith(found.Within.Append(found.Code));
            }
        }

        var aliases = PlaceNames.Of(await content.NowAsync(ct)).All.Where(place => all.Contains(place.Code)).SelectMany(place => place.Names);
        return [.. (await organisations.NamesAsync(all, ct)).Values.Concat(aliases).Where(name => name.Length >= ShortestName).Distinct()];
    }

    // Anna-Karin Ek-Berg is Anna-Karin, and Ek-Berg. A name that isn't written with a capital is a word.
    private static IEnumerable<string> PartsOf(string name) =>
        name.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } parts ? parts.Where(part => part.Length >= ShortestName && char.IsUpper(part[0])) : [];

    // What begins first is hidden first, and of two that begin together the longer.
    private static HiddenText Hide(string text, IEnumerable<Hiding> hidings)
    {
        List<HiddenPart> parts = [];
        var at = 0;
        var found = hidings.SelectMany(hiding => hiding.In(text)).OrderBy(place => place.Start).ThenByDescending(place => place.Length);
        foreach (var place in found.Where(place => place.Length > 0))
        {
            if (place.Start < at)
            {
                continue;
            }

            AddPlain(place.Start);
            parts.Add(new HiddenPart(text.Substring(place.Start, place.Length), place.Instead));
            at = place.Start + place.Length;
        }

        AddPlain(text.Length);
        return new HiddenText(parts);

        void AddPlain(int end)
        {
            if (end > at)
            {
                parts.Add(new HiddenPart(text[at..end], null));
            }
        }
    }

    private sealed record Hiding(string Pattern, string Instead, RegexOptions Options = RegexOptions.None)
    {
        // Whole words, also in the genitive, and with any blanks between.
        public static Hiding OfWords(string words, string instead, bool anyCase)
        {
            var between = string.Join(@"\s+", words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Select(Regex.Escape));
            return new Hiding($@"(?<![\p{{L}}\p{{N}}]){between}s?(?![\p{{L}}\p{{N}}])", instead, anyCase ? RegexOptions.IgnoreCase : RegexOptions.None);
        }

        public IEnumerable<(int Start, int Length, string Instead)> In(string text) =>
            Regex.Matches(text, Pattern, Options | RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1))
                .Select(match => (match.Index, match.Length, Instead));
    }
}
