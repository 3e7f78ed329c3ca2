using NaraVard.Kernel.Content;

namespace NaraVard.Library.Themes;

/// <summary>What something is about. The main report's own themes also say who should learn together.</summary>
internal sealed record Theme : ContentBody
{
    public string Key { get; init; } = "";

    [Field("Kallas också", Hint = "Andra ord för samma sak, ett per rad. Den som söker på ett av dem hittar också de andra.", Rows = 3)]
    public IReadOnlyList<string> Synonyms { get; init; } = [];

    [Field("Beskrivning", Rows = 3)]
    public string Description { get; init; } = "";

    [Field("Utmaning", Rows = 6)]
    public string Challenge { get; init; } = "";

    [Field("Syfte", Rows = 4)]
    public string Purpose { get; init; } = "";

    [Field("Lärandepartner", Hint = "En per rad.", Rows = 4)]
    public IReadOnlyList<string> LearningPartners { get; init; } = [];

    [Field("Förvaltare", Hint = "En per rad.", Rows = 4)]
    public IReadOnlyList<string> Stewards { get; init; } = [];

    [Field("Aktörer", Hint = "En per rad.", Rows = 4)]
    public IReadOnlyList<string> Actors { get; init; } = [];

    public override ContentBody Begun(string slug) => this with { Key = slug };

    public override IEnumerable<string> FoundBy => Synonyms;

    public override IReadOnlyList<string> AlsoCalled => Synonyms;

    public override ContentFacets Facets => ContentFacets.None with { Themes = [Key] };

    public override string Lead => Description != "" ? Description : Purpose;

    public override IEnumerable<TextPart> Parts => [new("", Description), new("Utmaning", Challenge), new("Syfte", Purpose)];
}
