using System.Reflection;
using System.Text;

namespace NaraVard.Kernel.Content;

/// <summary>The sections of a text, which stand under headings of the second level in its file.</summary>
internal static class ContentSections
{
    /// <summary>The properties of a record that come from the text of its file.</summary>
    public static IReadOnlyList<(PropertyInfo Property, string Heading)> Of(Type record) =>
    [
        .. record.GetProperties().Select(property => (property, property.GetCustomAttribute<SectionAttribute>()))
            .Where(pair => pair.Item2 is not null).Select(pair => (pair.property, pair.Item2!.Heading)),
    ];

    /// <summary>The sections of a text, each with the line of its heading; what stands before the first has none.</summary>
    public static List<(string Heading, int Line, string Text)> Split(string markdown, int firstLine)
    {
        List<(string Heading, int Line, string Text)> sections = [];
        var (heading, start, text) = ("", firstLine, new StringBuilder());
        foreach (var (line, number) in markdown.Split('\n').Select((line, i) => (line, firstLine + i)))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                sections.Add((heading, start, text.ToString().Trim()));
                (heading, start, text) = (line[3..].Trim(), number, new StringBuilder());
            }
            else
            {
                text.Append(AsTyped(line)).Append('\n');
            }
        }

        sections.Add((heading, start, text.ToString().Trim()));
        return sections;
    }

    /// <summary>
    /// A line of a section as its file holds it. A heading of the second level would begin a new section, so one that stands
    /// within a text is moved in by a blank, which Markdown doesn't mind; <see cref="AsTyped"/> takes it away again.
    /// </summary>
    public static string AsFiled(string line) => line.TrimStart(' ').StartsWith("## ", StringComparison.Ordinal) ? " " + line : line;

    private static string AsTyped(string line) => line.StartsWith(' ') && line.TrimStart(' ').StartsWith("## ", StringComparison.Ordinal) ? line[1..] : line;
}
