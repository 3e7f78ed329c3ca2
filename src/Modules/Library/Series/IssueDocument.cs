using System.Globalization;
using System.Text;
using System.Text.Json;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.Library.Figures;

namespace NaraVard.Library.Series;

/// <summary>An issue with all that belongs to it, as one document to keep or to pass on.</summary>
/// <param name="issue">The issue.</param>
/// <param name="snapshot">What its figures are made from.</param>
/// <param name="address">Where it is read.</param>
internal sealed class IssueDocument(Live<SeriesIssue> issue, LiveSnapshot snapshot, string address)
{
    private static readonly JsonSerializerOptions Spread = new(ContentJson.Options) { WriteIndented = true };

    private readonly string _text = MarkdownLinks.Whole(snapshot.WithTables(issue.Body.Text), new Uri(address));

    public string ToMarkdown()
    {
        var body = issue.Body;
        var text = new StringBuilder("---\n");
        Field("type", "series-issue");
        text.Append(CultureInfo.InvariantCulture, $"number: {body.Number}\n");
        Field("reference", issue.Reference());
        Field("title", body.Title);
        Field("summary", body.Summary);
        Field("address", address);
        Field("published", issue.FirstPublishedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Field("changed", issue.PublishedAt.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Field("themes", body.Themes);
        Field("systemLevels", body.SystemLevels);
        Field("cite", issue.Cited());
        text.Append("---\n").Append(CultureInfo.InvariantCulture, $"# {body.Title}\n\n*{Citation.Series} nr {body.Number}*\n\n{body.Summary}\n\n{_text.Trim()}\n");
        List(SeriesIssue.QuestionsHeading, body.Questions, numbered: true);
        List("Källor", SourceLines.Of(issue.Body));
        List("Ändringar", issue.Changes.Select(change => $"{change.At.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}: {change.Note}"));
        return text.Append("\n## Så hänvisar du\n\n").Append(issue.Cited()).Append(' ').Append(address).Append('\n').ToString();

        // JSON's texts and lists are YAML's too.
        void Field<T>(string key, T value) => text.Append(key).Append(": ").Append(JsonSerializer.Serialize(value, ContentJson.Options)).Append('\n');

        void List(string heading, IEnumerable<string> lines, bool numbered = false)
        {
            var all = lines.ToList();
            text.Append(all.Count == 0 ? "" : $"\n## {heading}\n\n").AppendJoin("", all.Select((line, i) => (numbered ? $"{i + 1}. " : "- ") + line + "\n"));
        }
    }

    public string ToJson() => JsonSerializer.Serialize(
        new
        {
            Type = "series-issue",
            issue.Body.Number,
            Reference = issue.Reference(),
            issue.Body.Title,
            issue.Body.Summary,
            Address = address,
            Cite = issue.Cited(),
            PublishedAt = issue.FirstPublishedAt,
            ChangedAt = issue.PublishedAt,
            issue.Body.Themes,
            issue.Body.SystemLevels,
            Contents = SafeMarkdown.Headings(issue.Body.Text).Select(heading => new { heading.Text, heading.Anchor }),
            Text = _text,
            Figures = FigureBlocks.In(issue.Body.Text).Select((figure, i) => IssueFigure.Of(i + 1, figure, snapshot)),
            issue.Body.Questions,
            issue.Body.Source,
            issue.Body.Sources,
            Changes = issue.Changes.Select(change => new { change.At, Kind = change.Kind.ToString().ToLowerInvariant(), change.Note }),
        },
        Spread);
}
