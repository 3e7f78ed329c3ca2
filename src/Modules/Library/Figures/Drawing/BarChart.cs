using System.Xml.Linq;

namespace NaraVard.Library.Figures.Drawing;

/// <summary>Lying bars with the label above and the number at the end, so that they can be read on a phone. They always start from zero.</summary>
internal static class BarChart
{
    private const int LettersInLine = 40;
    private const double LetterWidth = 8.5;
    private const double Narrowest = 300;
    private const double LineHeight = 19;

    public static Drawn Draw(FigureSpec spec, FigureData data)
    {
        var scale = Scale.Of(data.Values, fromZero: true);
        var longest = data.Series.Max(series => series.Values.Max(value => Ending(data, series, value).Length));
        var width = Math.Clamp(1 - ((longest * LetterWidth) / Narrowest), 0.35, 0.9);
        var (parts, y) = (new List<XElement>(), 0.0);
        for (var i = 0; i < data.Labels.Count; i++)
        {
            foreach (var line in Svg.Wrap(data.Labels[i], LettersInLine))
            {
                parts.Add(Svg.Text(0, y + 14, line, spec.Marked.Contains(data.Labels[i]) ? "label is-marked" : "label"));
                y += LineHeight;
            }

            var top = y;
            for (var s = 0; s < data.Series.Count; s++)
            {
                var value = data.Series[s].Values[i];
                parts.AddRange(Bar(scale, width, y, value, spec.Marked.Count > 0 && !spec.Marked.Contains(data.Labels[i]) && !spec.Marked.Contains(data.Series[s].Name), s, Ending(data, data.Series[s], value)));
                y += 20;
            }

            parts.Add(Svg.Line(scale.Place(0) * width, top, scale.Place(0) * width, y, "baseline"));
            y += 10;
        }

        return new(y, parts);
    }

    private static IEnumerable<XElement> Bar(Scale scale, double width, double y, decimal? value, bool isQuiet, int series, string ending)
    {
        var (zero, end) = (scale.Place(0) * width, scale.Place(value ?? 0) * width);
        if (value is not null)
        {
            yield return Svg.Element(
                "rect", Svg.Across("x", Math.Min(zero, end)), Svg.At("y", y), Svg.Across("width", Math.Abs(end - zero)), Svg.At("height", 16), new XAttribute("class", $"bar series-{series + 1}{(isQuiet ? " is-quiet" : "")}"));
        }

        yield return Svg.Text(Math.Max(zero, end), y + 13, ending, value is null ? "value is-missing" : "value", dx: 6);
    }

    private static string Ending(FigureData data, FigureSeries series, decimal? value) =>
        data.Series.Count == 1 ? Swedish.Short(value) : $"{Swedish.Short(value)} {series.Name}";
}
