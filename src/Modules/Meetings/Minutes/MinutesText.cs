using System.Text;
using System.Text.RegularExpressions;
using NaraVard.Kernel.Text;
using NaraVard.Meetings.Room;

namespace NaraVard.Meetings.Minutes;

/// <summary>
/// The minutes as text: what is understood, tested and lifted first, then what was said. The mail holds only what has been noted for all; the file of a manager also
/// what was written in silence and shown, as their page does.
/// </summary>
internal static partial class MinutesText
{
    public static string Markdown(MeetingView meeting, ILookup<Guid, ShownGroup> cards)
    {
        var text = new StringBuilder($"# {Plain(meeting.Title)}\n\n{Plain(WhenAndWhere(meeting))}\n");
        foreach (var (heading, lines) in Parts(meeting))
        {
            text.Append($"\n## {Plain(heading)}\n\n").AppendJoin('\n', lines.Select(line => $"- {Plain(line)}")).Append('\n');
        }

        foreach (var item in meeting.Items.Where(item => cards.Contains(item.Id)))
        {
            text.Append($"\n## Skrivet i tystnad: {Plain(item.Text)}\n");
            foreach (var group in cards[item.Id])
            {
                text.Append(group.Name == "" ? "\n" : $"\n### {Plain(group.Name)}\n\n").AppendJoin('\n', group.Lines.Select(line => $"- {Plain(line.Replace('\n', ' '))}")).Append('\n');
            }
        }

        return text.ToString();
    }

    public static string WhenAndWhere(MeetingView meeting) =>
        $"{meeting.Organisation}, {meeting.StartsAt.DayAndTime()}{(meeting.Place == "" ? "" : $", {meeting.Place}")}. Mötet leddes av {meeting.Leader}.";

    /// <summary>Each heading with what stands under it; what is empty is left out, but never that nothing was understood.</summary>
    public static IEnumerable<(string Heading, IReadOnlyList<string> Lines)> Parts(MeetingView meeting)
    {
        foreach (var part in NoteParts.Closing.Where(part => part != NotePart.Present))
        {
            var lines = meeting.Note(part).Lines;
            yield return (part.Heading(), lines.Count == 0 ? ["Inget antecknat."] : [.. lines.Select(line => line.Who == "" ? line.What : $"{line.What} – {line.Who}")]);
        }

        foreach (var item in meeting.Items.Where(item => meeting.NoteOf(item).Text != ""))
        {
            yield return (item.Text, LinesOf(meeting.NoteOf(item)));
        }

        if (meeting.Note(NotePart.Present) is { Text: not "" } present)
        {
            yield return (NotePart.Present.Heading(), LinesOf(present));
        }
    }

    private static string[] LinesOf(NoteView note) => note.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // What people wrote is words, not marks.
    private static string Plain(string text) => Marks().Replace(text, @"\$0");

    [GeneratedRegex(@"[\\`*_\[\]<>#|]")]
    private static partial Regex Marks();
}
