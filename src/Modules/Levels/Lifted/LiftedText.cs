using Microsoft.AspNetCore.Html;
using NaraVard.Kernel.Text;
using NaraVard.Levels.Contracts;

namespace NaraVard.Levels.Lifted;

/// <summary>Lifted texts and where they stand, as those who answer read them.</summary>
internal static class LiftedText
{
    private const int LongestOpening = 140;

    /// <summary>The beginning of a text as a heading.</summary>
    public static string Opening(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestOpening ? line : $"{Cut.To(line, LongestOpening)}…";
    }

    /// <summary>What the receiver has still to do. A day that has passed is nothing to be ashamed of.</summary>
    public static string Standing(LiftBundle bundle, LiftStop here, DateTimeOffset now) => (bundle, here.Answers) switch
    {
        ({ Waits: false }, [.., var last]) => $"Ni svarade {Ago.InWords(last.At, now)}: {last.Says}",
        ({ AnswerDay: { } day }, _) when day < now.SwedishDate() => $"Ni tänkte svara senast {day.Long()}. Välj en ny dag om ni behöver mer tid.",
        ({ AnswerDay: { } day }, _) => $"Ni har sagt att ni svarar senast {day.Long()}.",
        (_, { Count: > 0 }) => "De som frågar har berättat mer.",
        _ => "Ni har inte valt någon dag att svara än.",
    };

    /// <summary>What somebody typed, shown as typed: paragraphs and lines, and nothing in it is markup.</summary>
    public static IHtmlContent ToHtml(string text)
    {
        var html = new HtmlContentBuilder();
        foreach (var paragraph in text.Split("\n\n", StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            html.AppendHtml("<p>");
            var lines = paragraph.Split('\n');
            for (var i = 0; i < lines.Length; i++)
            {
                _ = i > 0 ? html.AppendHtml("<br>").Append(lines[i]) : html.Append(lines[i]);
            }

            html.AppendHtml("</p>");
        }

        return html;
    }
}
