using System.ComponentModel.DataAnnotations;
using NaraVard.Kernel.Content;

namespace NaraVard.Search.WordLists;

/// <summary>Words that mean the same within a field of work, and what compounds there are made of. It makes the search understand how people speak.</summary>
internal sealed record WordList : ContentBody
{
    public string Key { get; init; } = "";

    [Field("Sammanfattning", Hint = "Vilka ord listan handlar om.", Rows = 2), Required(ErrorMessage = "Skriv vilka ord listan handlar om"), MaxLength(200, ErrorMessage = "Sammanfattningen får vara högst 200 tecken")]
    public string Summary { get; init; } = "";

    [Field("Ord som betyder samma")]
    public IReadOnlyList<WordGroup> Groups { get; init; } = [];

    [Field("Delar av sammansatta ord", Hint = "Ett per rad. Ord som kan ingå i sammansättningar men sällan står för sig själva, också korta: kö, vård.", Rows = 4)]
    public IReadOnlyList<string> InCompounds { get; init; } = [];

    [Field("Ord som aldrig delas", Hint = "Ett per rad. Ord som ser sammansatta ut men inte är det: handledning.", Rows = 4)]
    public IReadOnlyList<string> NeverSplit { get; init; } = [];

    public override string Lead => Summary;

    public override SearchWords SearchWords => new([.. Groups.Select(group => new SynonymGroup(group.Words, group.AlsoFinds))], InCompounds, NeverSplit);

    public override ContentBody Begun(string slug) => this with { Key = slug };

    public override IEnumerable<TextPart> Parts => [];
}

/// <summary>A group of words.</summary>
internal sealed record WordGroup : IValidatableObject
{
    private const int MostWords = 12;
    private const int LongestWord = 60;

    [Field("Betyder samma", Hint = "Ett ord eller uttryck per rad. Den som söker på ett av dem hittar de andra.", Rows = 3)]
    public IReadOnlyList<string> Words { get; init; } = [];

    [Field("Hittar också", Hint = "Vidare ord, ett per rad. De hittas härifrån men leder inte hit.", Rows = 2)]
    public IReadOnlyList<string> AlsoFinds { get; init; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Words.Count == 0 || Words.Count + AlsoFinds.Count < 2)
        {
            yield return new ValidationResult("Skriv minst ett ord och något mer som det ska hitta, eller ta bort raden", [nameof(Words)]);
        }

        if (Words.Count > MostWords || AlsoFinds.Count > MostWords)
        {
            yield return new ValidationResult($"En grupp kan ha högst {MostWords} ord av vardera slaget", [nameof(Words)]);
        }

        if (Words.Concat(AlsoFinds).FirstOrDefault(word => word.Trim().Length is 0 or > LongestWord) is { } wrong)
        {
            yield return new ValidationResult($"”{wrong}” ska vara ett ord eller uttryck på högst {LongestWord} tecken", [nameof(Words)]);
        }
    }
}
