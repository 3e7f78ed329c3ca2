using NaraVard.Kernel.Language;

namespace NaraVard.Levels.Lifted;

/// <summary>What a text names of the levels: "regionen", "lagen", "Socialstyrelsen".</summary>
internal static class LevelCues
{
    // A beginning ends with *; the others are whole words, since "lag" begins much.
    private static readonly (SystemLevel Level, string[] Words)[] All =
    [
        (SystemLevel.Team, ["teamet", "teamets", "arbetslaget", "arbetsgruppen"]),
        (SystemLevel.Organisation, ["verksamhetschef*", "ledningsgrupp*", "sjukhusledning*", "förvaltningen", "förvaltningens", "arbetsgivaren", "arbetsgivarens", "personalavdelning*", "it-avdelning*"]),
        (SystemLevel.Municipality, ["kommun*", "socialtjänst*", "socialnämnd*", "hemtjänst*", "omsorgsnämnd*", "äldrenämnd*"]),
        (SystemLevel.Region, ["region*", "vårdval*", "avtalet", "avtalets", "avtalen", "vårdavtal*", "upphandling*", "patientnämnd*"]),
        (SystemLevel.Agency, ["myndighet*", "socialstyrels*", "ivo", "ivos", "tillsyn*", "föreskrift*", "försäkringskass*", "folkhälsomyndighet*", "läkemedelsverk*", "e-hälsomyndighet*", "riktlinjerna", "riktlinje*"]),
        (SystemLevel.Education, ["universitet*", "högskol*", "lärosäte*", "kursplan*", "utbildningsplan*", "examen*", "vfu", "grundutbildning*"]),
        (SystemLevel.Government, ["regering*", "riksdag*", "lag", "lagen", "lagens", "lagar", "lagarna", "lagstift*", "lagkrav*", "lagändring*", "förordning*", "departement*", "socialdepartement*", "statsbidrag*", "minister*"]),
    ];

    /// <summary>The words in a text that name each level, as they are written there, each once.</summary>
    public static IReadOnlyDictionary<SystemLevel, IReadOnlyList<string>> In(string text)
    {
        var words = Word.In(text).Select(word => (word.Form, Written: text.Substring(word.Start, word.Length))).ToList();
        return All.ToDictionary(
            cue => cue.Level,
            IReadOnlyList<string> (cue) => [.. words.Where(word => Array.Exists(cue.Words, one => Fits(word.Form, one))).Select(word => AsWritten(word.Form, word.Written)).DistinctBy(word => word.ToLowerInvariant())]);
    }

    private static bool Fits(string form, string cue) => cue[^1] == '*' ? form.StartsWith(cue[..^1], StringComparison.Ordinal) : form == cue;

    // A name keeps its capital; the capital that begins a sentence is not the word's.
    private static string AsWritten(string form, string written) =>
        form.StartsWith("socialstyrels", StringComparison.Ordinal) || form.StartsWith("ivo", StringComparison.Ordinal) || form.StartsWith("försäkringskass", StringComparison.Ordinal) ? written : form;
}
