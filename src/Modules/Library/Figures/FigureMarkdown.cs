using System.Text;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;

namespace NaraVard.Library.Figures;

/// <summary>A figure in a document without drawings: its title, its numbers as a table, its source.</summary>
internal static class FigureMarkdown
{
    public static string Of(int number, FigureSpec? spec, Func<string, string, ContentBody?> find)
    {
        if (spec is null || FigureBlocks.Find(spec, find) is not { } dataset || CsvTable.Read(dataset.Csv) is var table && FigureData.Faults(spec, table).Any())
        {
            return "*Figuren kan inte visas.*";
        }

        var data = FigureData.Of(spec, table);
        var text = new StringBuilder($"**Figur {number}. {Escaped(spec.Title)}** ({Escaped(FigureHtml.UnitOf(spec, dataset))})\n\n{Escaped(spec.Description)}\n\n");
        Row(text, data.Series.Select(series => series.Name).Prepend(CsvTable.Words(spec.Label)));
        Row(text, data.Series.Select(_ => "---:").Prepend("---"), escape: false);
        for (var i = 0; i < data.Labels.Count; i++)
        {
            Row(text, data.Series.Select(series => Swedish.Number(series.Values[i])).Prepend(data.Labels[i]));
        }

        text.Append(spec.Note == "" ? "" : $"\nAnmärkning: {Escaped(spec.Note)}\n");
        return text.Append($"\nKälla: [{Escaped(dataset.Title)}]({LibraryLinks.Dataset(Slug.Of(spec.Data, 120))}). {Escaped(dataset.Source.Document)}.").ToString();
    }

    private static void Row(StringBuilder text, IEnumerable<string> cells, bool escape = true) =>
        text.Append("| ").AppendJoin(" | ", cells.Select(cell => escape ? Escaped(cell) : cell)).Append(" |\n");

    // What would be read as marks is shown as it stands.
    private static string Escaped(string text) => string.Concat(text.Select(c => c is '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '>' or '|' or '&' or '!' ? $"\\{c}" : c.ToString()));
}
