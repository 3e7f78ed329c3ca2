using System.Net;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.Mail.Contracts;

namespace NaraVard.Editing.FactChecking;

/// <summary>The mails about a fact check.</summary>
internal sealed class FactCheckLetters(ISiteAddress site)
{
    /// <summary>To the team, with the secret link.</summary>
    public Letter Question(FactCheck check, string token, string title, string asker) => Letter(
        check.Email!, $"Stämmer det vi skriver? {title}", $"fact-check-{check.Id}",
        [
            "Hej!",
            $"{asker} på redaktionen för NäraVård skriver om er: ”{title}”. Innan texten blir offentlig vill vi att ni som var med läser den.",
            .. check.Greeting == "" ? Array.Empty<string>() : [check.Greeting],
            $"Läs och svara senast {check.ClosesAt.AddMinutes(-1).LongDate()}. Ni behöver inget konto. Länken är hemlig och visar bara den här texten, så skicka den bara till dem som ska läsa.",
        ],
        site.Absolute(EditingLinks.FactCheckByLink(token)), "Läs texten och svara");

    /// <summary>To the editor who asked, when an answer has come.</summary>
    public Letter Answered(FactCheck check, ContentType type, string slug, string title, string to) => Letter(
        to, $"Svar på faktakollen: {title}", $"fact-check-{check.Id}-{check.Version + 1}",
        [$"{check.Team} har svarat på faktakollen av ”{title}”: {check.Verdict!.Value.Name()}."],
        site.Absolute(EditingLinks.FactChecks(type, slug)), "Läs svaret");

    private static Letter Letter(string to, string subject, string key, IReadOnlyList<string> paragraphs, string address, string link) => new(
        to,
        subject.Length <= 200 ? subject : subject[..200],
        $"{string.Join("\n\n", paragraphs)}\n\n{link}:\n{address}\n\nNäraVård\n",
        $"""
        <!doctype html>
        <html lang="sv"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>{Encode(subject)}</title></head>
        <body>{string.Concat(paragraphs.Select(paragraph => $"<p>{Encode(paragraph)}</p>"))}<p><a href="{Encode(address)}">{Encode(link)}</a></p><p>NäraVård</p></body></html>
        """)
    { Key = key };

    private static string Encode(string text) => WebUtility.HtmlEncode(text).Replace("\n", "<br>", StringComparison.Ordinal);
}

internal static class Verdicts
{
    public static string Name(this Verdict verdict) => verdict == Verdict.Approved ? "De godkänner texten" : "Något behöver ändras";
}
