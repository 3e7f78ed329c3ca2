using System.Globalization;

namespace NaraVard.Tests;

/// <summary>
/// Examples made up by a formula, the same each time: for measuring, where no number of real ones would be enough. They have
/// the shape and the size of real ones and say nothing about anybody.
/// </summary>
internal static class MadeExamples
{
    private static readonly string[] Who = ["Teamet", "Avdelningen", "Mottagningen", "Hemtjänstgruppen", "Vårdcentralen", "Akutmottagningen", "Rehabenheten", "Nattpersonalen", "Kommunens hemsjukvård", "Ambulanssjukvården"];
    private static readonly string[] Did = ["prövade", "införde", "ändrade", "byggde om", "tog bort", "delade upp", "samlade", "skrev om", "bytte ordning på", "följde upp"];
    private static readonly string[] What = ["rutinen för inskrivning", "schemat", "överlämningen mellan skift", "den gemensamma planeringen", "listan över uppföljningar", "telefontiderna", "läkemedelsgenomgången", "mötet med anhöriga", "arbetsfördelningen", "introduktionen av nya kollegor"];
    private static readonly string[] Why = ["för att få tid till samtal", "eftersom väntan var lång", "så att uppgifterna hamnade hos rätt yrke", "för att slippa dubbelt arbete", "när bemanningen inte räckte", "efter synpunkter från patienter", "så att kvällarna blev lugnare", "för att alla skulle se samma lista", "när två enheter slogs ihop", "som ett led i uppgiftsväxlingen"];
    private static readonly string[] Then = ["Efter några veckor märktes skillnaden.", "Alla var inte överens från början.", "Chefen avsatte tid varje torsdag.", "De mätte före och efter.", "Ett par saker fick göras om.", "Patienterna blev tillfrågade.", "Det krävde stöd från ledningen.", "Andra enheter har hört av sig.", "Det som var svårast var att sluta med det gamla.", "Nu är det en del av vardagen."];
    private static readonly string[] Themes = ["nara-vard", "bemanning", "digitalisering", "ledarskap", "primarvard", "psykisk-halsa", "rehabilitering", "samverkan-huvudman", "tillganglighet", "uppgiftsvaxling", "aldre", "barn-unga"];
    private static readonly string[] Places = ["Region Halland", "Region Värmland", "Region Skåne", "Region Uppsala", "Region Dalarna", "Region Västerbotten", "Region Stockholm", "Västra Götalandsregionen"];
    private static readonly string[] Levels = ["individual", "team", "organisation", "municipality", "region"];
    private static readonly string[] Phases = ["provas", "etablerat", "idé", "avslutat"];

    /// <summary>Writes examples into a content folder.</summary>
    /// <param name="folder">The content folder.</param>
    /// <param name="count">How many.</param>
    public static void Write(string folder, int count)
    {
        Directory.CreateDirectory(Path.Combine(folder, "examples"));
        for (var i = 1; i <= count; i++)
        {
            File.WriteAllText(Path.Combine(folder, "examples", $"{Slug(i)}.md"), Text(i));
        }
    }

    public static string Slug(int number) => string.Create(CultureInfo.InvariantCulture, $"tillverkat-{number:00000}");

    public static string Text(int i) =>
        $"""
        ---
        type: good-example
        kind: {(i % 9 == 0 ? "proposal" : "example")}
        title: "{Of(Who, i)} {Of(Did, i / 10)} {Of(What, i / 100)}, nummer {i}"
        summary: "{Of(Who, i)} {Of(Did, i / 10)} {Of(What, i / 100)} {Of(Why, i / 7)}."
        places: ["{Of(Places, i)}"]
        countries: []
        organisations: []
        systemLevels: [{Of(Levels, i)}, {Of(Levels, i + 1)}]
        themes: [{Of(Themes, i)}, {Of(Themes, (i / 5) + 1 + i)}]
        patterns: []
        phase: {Of(Phases, i / 3)}
        period: "2024"
        source: {"{"}document: "Nära Vård i Västra Värmland – slutsatser och rekommendationer", section: "Avsnitt {i % 40}", year: 2024{"}"}
        ---
        ## Utgångsläge
        {Paragraph(i)}

        ## Vad man gjorde
        {Paragraph(i * 3)}

        {Paragraph((i * 5) + 1)}

        ## Vad som gjorde det möjligt
        - {Sentence(i * 7)}
        - {Sentence((i * 7) + 3)}
        - {Of(Then, i)}

        ## Vad det gav
        {Paragraph((i * 11) + 2)}

        ## Att tänka på om du vill pröva själv
        - {Sentence(i * 13)}
        - {Of(Then, i / 2)}

        """;

    private static string Paragraph(int i) => $"{Sentence(i)} {Of(Then, i / 4)} {Sentence((i * 17) + 5)} {Of(Then, (i / 3) + 1)}";

    private static string Sentence(int i) => $"{Of(Who, i / 2)} {Of(Did, i)} {Of(What, i / 3)} {Of(Why, i / 5)}.";

    private static string Of(string[] words, int i) => words[i % words.Length];
}
