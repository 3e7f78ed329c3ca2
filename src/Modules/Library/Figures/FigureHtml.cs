using System.Xml.Linq;
using NaraVard.Kernel.Text;
using NaraVard.Library.Figures.Drawing;

namespace NaraVard.Library.Figures;

/// <summary>A figure on a page: title, drawing, note, source and the numbers as a table. Built as a tree, so that every text is text.</summary>
internal static class FigureHtml
{
    private const string FoldedRows = "Visa som tabell";

    public static string Of(FigureSpec spec, Dataset dataset, FigureData data)
    {
        var drawn = Drawn.Of(spec, data.Along(spec));
        return Html("figure", Css("figure"), new XAttribute("id", spec.Id),
            Caption(spec.Title, UnitOf(spec, dataset)),
            Svg.Element("svg", Css("chart"), new XAttribute("role", "img"), new XAttribute("width", "100%"), Svg.At("height", drawn.Height),
                Svg.Element("title", spec.Title), Svg.Element("desc", spec.Description), drawn.Parts),
            spec.Note == "" ? null : Html("p", Css("figure-note"), spec.Note),
            drawn.IsCut ? Html("p", Css("figure-note"), "Axeln börjar inte vid noll.") : null,
            Source(spec, dataset),
            Html("details", Css("fold figure-table"), Html("summary", FoldedRows), Table(spec, dataset, data))).ToString(SaveOptions.DisableFormatting);
    }

    /// <summary>All rows of the data, for a block that can't be drawn.</summary>
    public static string TableAlone(FigureSpec spec, Dataset dataset, CsvTable table) =>
        Html("figure", Css("figure"), spec.Id == "" ? null : new XAttribute("id", spec.Id),
            Caption(spec.Title == "" ? dataset.Title : spec.Title, dataset.Unit),
            Html("p", Css("figure-note"), "Figuren kan inte ritas. Här är siffrorna den bygger på."),
            Html("table",
                Html("thead", Html("tr", table.Header.Select(name => Html("th", new XAttribute("scope", "col"), FigureReader.Clean(CsvTable.Words(name)))))),
                Html("tbody", table.Rows.Take(FigureReader.MostRows).Select(row => Html("tr", row.Select(value => Html("td", FigureReader.Clean(CsvTable.Show(value)))))))),
            Source(spec, dataset)).ToString(SaveOptions.DisableFormatting);

    public static string Unreadable() => "<p class=\"notice\">Här ska det finnas en figur, men den går inte att visa.</p>";

    public static string UnitOf(FigureSpec spec, Dataset dataset) => string.Join(", ", new[] { spec.Unit == "" ? dataset.Unit : spec.Unit, dataset.Period }.Where(part => part != "").Select(FigureReader.Clean));

    private static XElement Caption(string title, string unit) =>
        Html("figcaption", Html("strong", FigureReader.Clean(title)), unit == "" ? null : Html("span", Css("figure-unit"), FigureReader.Clean(unit)));

    private static XElement Source(FigureSpec spec, Dataset dataset) => Html("p", Css("figure-source"),
        "Källa: ", Html("a", new XAttribute("href", LibraryLinks.Dataset(Slug.Of(spec.Data, 120))), FigureReader.Clean(dataset.Title)),
        FigureReader.Clean(string.Concat(new[] { dataset.Source.Document, dataset.Source.Section, dataset.Source.Figure }.Where(part => part != "").Select((part, i) => i == 0 ? $". {part}" : $", {part}"))) + ".");

    private static XElement Table(FigureSpec spec, Dataset dataset, FigureData data) => Html("table",
        Html("caption", $"{spec.Title}, {UnitOf(spec, dataset)}"),
        Html("thead", Html("tr", Header(CsvTable.Words(spec.Label), isNumber: false), data.Series.Select(series => Header(series.Name, isNumber: true)))),
        Html("tbody", data.Labels.Select((label, i) => Html("tr",
            Html("th", new XAttribute("scope", "row"), label),
            data.Series.Select(series => Html("td", Css("number"), Swedish.Number(series.Values[i])))))));

    private static XElement Header(string name, bool isNumber) => Html("th", new XAttribute("scope", "col"), isNumber ? Css("number") : null, name);

    private static XAttribute Css(string names) => new("class", names);

    // An empty text keeps the end tag, which HTML wants.
    private static XElement Html(string name, params object?[] content) => new(name, content, "");
}
