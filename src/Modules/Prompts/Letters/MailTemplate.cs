using System.ComponentModel.DataAnnotations;
using NaraVard.Kernel.Content;

namespace NaraVard.Prompts.Letters;

/// <summary>What stands in a mail with questions. Words in braces are places that are filled in for each receiver.</summary>
internal sealed record MailTemplate : ContentBody, IValidatableObject
{
    private const int Longest = 2000;

    [Field("Vilket mejl"), ChosenFrom(typeof(MailKinds)), Required(ErrorMessage = "Välj vilket mejl mallen är till")]
    public string Key { get; init; } = "";

    [Field("Före frågan", Hint = "En tom rad skiljer stycken. Platser: {namn}. I återblicken också {tid}, {cykel}, {avsikt} och {lära}, som är teamets egna ord. Ett stycke vars plats är tom utelämnas.", Rows = 6), Required(ErrorMessage = "Skriv hur mejlet börjar"), MaxLength(Longest, ErrorMessage = "Texten får vara högst 2 000 tecken")]
    public string Opening { get; init; } = "";

    [Field("När det är flera frågor", Hint = "Står före dem. Plats: {antal}.", Rows = 2), MaxLength(Longest, ErrorMessage = "Texten får vara högst 2 000 tecken")]
    public string Several { get; init; } = "";

    [Field("Varje fråga", Hint = "Platser, på egna rader med tomma rader omkring: {fråga} och {svara: det som står på knappen}. I löpande text: {varför}, och i mejlet inför ett möte {hamnar}, som säger var svaret hamnar.", Rows = 6), Required(ErrorMessage = "Skriv hur en fråga ser ut"), MaxLength(Longest, ErrorMessage = "Texten får vara högst 2 000 tecken")]
    public string Question { get; init; } = "";

    [Field("När det går att svara på mejlet", Hint = "Står efter frågorna om webbplatsen läser svar som kommer med mejl. Inga platser.", Rows = 6), MaxLength(Longest, ErrorMessage = "Texten får vara högst 2 000 tecken")]
    public string Replying { get; init; } = "";

    [Field("Efter frågan", Hint = "Platser, på egna rader: {färre: det som står på länken} och i återblicken {läs mer: det som står på länken}. I löpande text: {dagar}.", Rows = 6), Required(ErrorMessage = "Skriv hur mejlet slutar"), MaxLength(Longest, ErrorMessage = "Texten får vara högst 2 000 tecken")]
    public string Closing { get; init; } = "";

    public override string NewSlug => Key;

    public override string SlugField => nameof(Key);

    public override string Lead => MailKinds.NameOf(Key);

    public override IEnumerable<TextPart> Parts => [new("Före frågan", Opening), new("När det är flera frågor", Several), new("Varje fråga", Question), new("När det går att svara på mejlet", Replying), new("Efter frågan", Closing)];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        var (isBack, isBefore) = (Key == MailKinds.LookBack, Key == MailKinds.BeforeMeeting);
        return TemplateText.Faults(Opening, isBack ? ["namn", "tid", "cykel", "avsikt", "lära"] : ["namn"], alone: [], needed: []).Select(fault => new ValidationResult(fault, [nameof(Opening)]))
            .Concat(TemplateText.Faults(Several, ["antal"], alone: [], needed: []).Select(fault => new ValidationResult(fault, [nameof(Several)])))
            .Concat(TemplateText.Faults(Question, isBefore ? ["varför", "hamnar"] : ["varför"], alone: ["fråga", "svara"], needed: isBefore ? ["fråga", "svara", "hamnar"] : ["fråga", "svara"]).Select(fault => new ValidationResult(fault, [nameof(Question)])))
            .Concat(TemplateText.Faults(Replying, known: [], alone: [], needed: []).Select(fault => new ValidationResult(fault, [nameof(Replying)])))
            .Concat(TemplateText.Faults(Closing, ["dagar"], alone: isBack ? ["färre", "läs mer"] : ["färre"], needed: ["färre"]).Select(fault => new ValidationResult(fault, [nameof(Closing)])));
    }
}

/// <summary>The mails that have a template.</summary>
internal static class MailKinds
{
    public const string Reflection = "reflektion";

    public const string LookBack = "aterblick";

    /// <summary>The mail of a day when at least one question is asked before a meeting.</summary>
    public const string BeforeMeeting = "infor-mote";

    public static IReadOnlyList<(string Key, string Name)> Choices { get; } =
        [(Reflection, "Reflektionsfrågan"), (BeforeMeeting, "Frågan inför ett möte"), (LookBack, "Frågan en tid efter att en cykel har avslutats")];

    public static string NameOf(string key) => Choices.FirstOrDefault(choice => choice.Key == key).Name ?? "";
}
