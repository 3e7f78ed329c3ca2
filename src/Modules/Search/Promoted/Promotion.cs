using System.ComponentModel.DataAnnotations;
using NaraVard.Kernel.Content;
using NaraVard.Search.Asked;

namespace NaraVard.Search.Promoted;

/// <summary>What editors want people to see first when they ask for something, and why.</summary>
internal sealed record Promotion : ContentBody, IValidatableObject
{
    /// <summary>More than these would be a list of its own.</summary>
    public const int MostItems = 3;

    private const int MostQuestions = 30;

    [Field("Varför", Hint = "En mening. Den står för läsaren vid det framlyfta.", Rows = 2), Required(ErrorMessage = "Skriv varför, så att läsaren förstår valet"), MaxLength(200, ErrorMessage = "Skriv varför med högst 200 tecken")]
    public string Why { get; init; } = "";

    [Field("Frågor", Hint = "En per rad, som någon skriver den i sökrutan. Böjning, ordning och småord spelar ingen roll: ”korta köer” är också ”köerna kortare”.", Rows = 4), MinLength(1, ErrorMessage = "Skriv minst en fråga")]
    public IReadOnlyList<string> Questions { get; init; } = [];

    [Field("Sidor att lyfta fram", Hint = "Högst tre, en adress per rad, som den står i webbläsaren efter webbplatsens namn: /exempel/it-ronder. Den första visas först.", Rows = 3), Addresses, MinLength(1, ErrorMessage = "Skriv adressen till minst en sida")]
    public IReadOnlyList<string> Items { get; init; } = [];

    public override string Lead => Why;

    public override IEnumerable<TextPart> Parts => [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Items.Count > MostItems)
        {
            yield return new ValidationResult($"Lyft fram högst {MostItems} sidor, annars är inget framlyft", [nameof(Items)]);
        }

        if (Questions.Count > MostQuestions)
        {
            yield return new ValidationResult($"Skriv högst {MostQuestions} frågor", [nameof(Questions)]);
        }

        if (Questions.FirstOrDefault(question => question.Length > SearchCount.Longest || QuestionKey.Of(question) == "") is { } wrong)
        {
            yield return new ValidationResult($"”{wrong}” ska ha minst ett ord och högst {SearchCount.Longest} tecken", [nameof(Questions)]);
        }
    }
}
