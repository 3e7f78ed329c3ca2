using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.Mail.Contracts;

namespace NaraVard.Editing.FactChecking;

/// <summary>The mails about a fact check.</summary>
internal sealed class FactCheckLetters(ISiteAddress site)
{
    /// <summary>To the team, with the secret link.</summary>
    public Letter Question(FactCheck check, string token, string title, string asker) => new LetterBody()
        .Say("Hej!")
        .Say($"{asker} på redaktionen för NäraVård skriver om er: ”{title}”. Innan texten blir offentlig vill vi att ni som var med läser den.")
        .Say(check.Greeting)
        .Say($"Läs och svara senast {check.ClosesAt.AddMinutes(-1).LongDate()}. Ni behöver inget konto. Länken är hemlig och visar bara den här texten, så skicka den bara till dem som ska läsa.")
        .Button("Läs texten och svara", site.Absolute(EditingLinks.FactCheckByLink(token)))
        .Write(check.Email!, $"Stämmer det vi skriver? {title}", $"fact-check-{check.Id}");

    /// <summary>To the editor who asked, when an answer has come.</summary>
    public Letter Answered(FactCheck check, ContentType type, string slug, string title, string to) => new LetterBody()
        .Say($"{check.Team} har svarat på faktakollen av ”{title}”: {check.Verdict!.Value.Name()}.")
        .Button("Läs svaret", site.Absolute(EditingLinks.FactChecks(type, slug)))
        .Write(to, $"Svar på faktakollen: {title}", $"fact-check-{check.Id}-{check.Version + 1}");
}

internal static class Verdicts
{
    public static string Name(this Verdict verdict) => verdict == Verdict.Approved ? "De godkänner texten" : "Något behöver ändras";
}
