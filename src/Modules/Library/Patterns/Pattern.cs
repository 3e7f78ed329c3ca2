using System.ComponentModel.DataAnnotations;
using NaraVard.Kernel.Content;

namespace NaraVard.Library.Patterns;

/// <summary>What examples have in common.</summary>
internal sealed record Pattern : ContentBody
{
    private const double EvidenceOfAWellTriedOne = 8;

    [Field("Påstående", Hint = "En mening: ”När X gör Y blir det lättare att Z.”", Rows = 2), Required(ErrorMessage = "Skriv påståendet"), MaxLength(400, ErrorMessage = "Påståendet får vara högst 400 tecken")]
    public string Claim { get; init; } = "";

    [Field("När det verkar gälla", Hint = "Ett villkor per rad, som börjar med ”när”.", Rows = 4)]
    public IReadOnlyList<string> Conditions { get; init; } = [];

    [Field("Öppen fråga", Hint = "Vad vi inte vet än.", Rows = 2), Required(ErrorMessage = "Skriv vad vi inte vet än")]
    public string OpenQuestion { get; init; } = "";

    [Field("Nivåer")]
    public IReadOnlyList<SystemLevel> SystemLevels { get; init; } = [];

    [Field("Teman"), References("theme")]
    public IReadOnlyList<string> Themes { get; init; } = [];

    [Field("Vad som talar för", Hint = "Exempel som stöder mönstret. Minst tre, från minst två källor, och aldrig ett förslag.")]
    public IReadOnlyList<Evidence> EvidenceFor { get; init; } = [];

    [Field("Vad som talar emot", Hint = "Exempel som säger emot mönstret eller gör det mindre enkelt.")]
    public IReadOnlyList<Evidence> EvidenceAgainst { get; init; } = [];

    [Field("Mönster som hör ihop med det här"), References("pattern")]
    public IReadOnlyList<string> Related { get; init; } = [];

    [Field("Vad mönstret säger", Rows = 8), Section("Vad mönstret säger"), Required(ErrorMessage = "Skriv vad mönstret säger")]
    public string Says { get; init; } = "";

    [Field("När det verkar gälla, mer", Rows = 6), Section("När det verkar gälla")]
    public string Holds { get; init; } = "";

    [Field("Vad som talar emot, i ord", Rows = 6), Section("Vad som talar emot")]
    public string Against { get; init; } = "";

    [Field("Frågor att ställa hos er", Hint = "En numrerad lista med tre till fem frågor.", Rows = 6), Section("Frågor att ställa hos er")]
    public string Questions { get; init; } = "";

    public override ContentFacets Facets => new(Themes, SystemLevels, []);

    public override string Lead => Claim;

    public override double Tried => Math.Min(1, EvidenceFor.Count / EvidenceOfAWellTriedOne);

    public override IEnumerable<TextPart> Parts =>
    [
        new("", Claim, Weight: 2),
        new("Vad mönstret säger", Says),
        new("När det verkar gälla", Holds),
        new("Vad som talar emot", Against),
        new("Frågor att ställa hos er", Questions),
        new("Öppen fråga", OpenQuestion),
    ];
}

/// <summary>An example that speaks for or against a pattern, and why.</summary>
internal sealed record Evidence
{
    [Field("Exempel"), References("example"), Required(ErrorMessage = "Välj ett exempel, eller ta bort raden")]
    public string Example { get; init; } = "";

    [Field("Varför", Rows = 2), Required(ErrorMessage = "Skriv varför, eller ta bort raden"), MaxLength(1000, ErrorMessage = "Korta till högst 1 000 tecken")]
    public string Why { get; init; } = "";
}
