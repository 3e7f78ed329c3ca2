using System.Globalization;
using System.Xml.Linq;

namespace NaraVard.Library.Figures.Drawing;

/// <summary>
/// The elements that figures are drawn with. Places across are percentages and heights are pixels, so a drawing fills any width
/// and its letters keep their size; colours are classes of the theme.
/// </summary>
internal static class Svg
{
    private const string Circle = "M-5,0a5,5 0 1,0 10,0a5,5 0 1,0 -10,0z";
    private const string Square = "M-4.5,-4.5h9v9h-9z";
    private const string Triangle = "M0,-6L5.5,4.5h-11z";
    private const string Diamond = "M0,-6.5L6,0L0,6.5L-6,0z";
    private const string Cross = "M-5,-5L5,5M-5,5L5,-5";
    private const string Plus = "M-6,0H6M0,-6V6";

    private static readonly XNamespace Space = "http://www.w3.org/2000/svg";
    private static readonly string[] Shapes = [Circle, Square, Triangle, Diamond, Cross, Plus];

    public static XElement Element(string name, params object?[] content) => new(Space + name, content);

    public static XAttribute At(string name, double value) => new(name, Number(value));

    /// <summary>A share of the width.</summary>
    public static XAttribute Across(string name, double share) => new(name, Number(share * 100) + "%");

    public static XElement Text(double across, double y, string text, string css, string anchor = "start", double dx = 0) =>
        Element("text", Across("x", across), At("y", y), dx == 0 ? null : At("dx", dx), new XAttribute("class", css), anchor == "start" ? null : new XAttribute("text-anchor", anchor), text);

    public static XElement Line(double x1, double y1, double x2, double y2, string css) =>
        Element("line", Across("x1", x1), At("y1", y1), Across("x2", x2), At("y2", y2), new XAttribute("class", css));

    /// <summary>The mark of a series; each has a shape of its own, so that colour never speaks alone.</summary>
    public static XElement Mark(double across, double y, int series) => Element(
        "svg", Across("x", across), At("y", y), new XAttribute("overflow", "visible"), Element("path", new XAttribute("d", Shapes[series % Shapes.Length]), new XAttribute("class", $"mark series-{series + 1}")));

    /// <summary>A row with the shape and the name of each series, one under the other.</summary>
    public static IEnumerable<XElement> Key(FigureData data, double y) =>
        data.Series.SelectMany((series, i) => new[] { Mark(0.02, y + 9 + (i * 22), i), Text(0.02, y + 14 + (i * 22), series.Name, "label", dx: 14) });

    /// <summary>A text in lines of at most so many letters, broken between words.</summary>
    public static IReadOnlyList<string> Wrap(string text, int letters)
    {
        List<string> lines = [""];
        foreach (var word in text.Split(' '))
        {
            if (lines[^1] != "" && lines[^1].Length + word.Length + 1 > letters)
            {
                lines.Add("");
            }

            lines[^1] += lines[^1] == "" ? word : " " + word;
        }

        return lines;
    }

    private static string Number(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);
}
