using System.Xml.Linq;

namespace NaraVard.Library.Figures.Drawing;

/// <summary>Lines along an axis, each with its name and last number where it ends. A missing number leaves a gap.</summary>
internal static class LineChart
{
    private const double Margin = 0.03;
    private const double LeftMargin = 0.14;
    private const double Top = 26;
    private const double Height = 230;
    private const double BetweenNames = 19;
    private const int MostLabels = 7;

    // How far in along the axis a name reaches on a small screen, and how far from the end of its line it may be moved.
    private const double NameFrom = 0.3;
    private const double Farthest = 40;

    public static Drawn Draw(FigureSpec spec, FigureData data)
    {
        var scale = Scale.Of(data.Values, fromZero: false);
        List<XElement> parts =
        [
            .. scale.Ticks.SelectMany(tick => new[]
            {
                Svg.Line(0, Y(scale, tick), 1, Y(scale, tick), tick == 0 ? "baseline" : "grid"),
                Svg.Text(0, Y(scale, tick) - 5, Swedish.Short(tick), "tick"),
            }),
            .. data.Series.SelectMany((series, s) => Line(scale, series, s, spec.Marked.Count > 0 && !spec.Marked.Contains(series.Name))),
            .. Names(spec, data, scale),
            .. AxisLabels(data.Labels, Top + Height + 20),
        ];
        return new(Top + Height + 28, parts, scale.From != 0 && scale.To != 0);
    }

    private static IEnumerable<XElement> Line(Scale scale, FigureSeries series, int s, bool isQuiet)
    {
        var css = $"line series-{s + 1}{(isQuiet ? " is-quiet" : "")}";
        for (var i = 0; i + 1 < series.Values.Count; i++)
        {
            if (series.Values[i] is { } from && series.Values[i + 1] is { } to)
            {
                yield return Svg.Line(X(i, series.Values.Count), Y(scale, from), X(i + 1, series.Values.Count), Y(scale, to), css);
            }
        }

        foreach (var (value, i) in series.Values.Select((value, i) => (value, i)).Where(point => point.value is not null))
        {
            yield return Svg.Mark(X(i, series.Values.Count), Y(scale, value!.Value), s);
        }
    }

    // A name stands above the stretch of its line that it covers, unless that would take it far from where the line ends.
    private static double NameY(FigureSeries series, Scale scale)
    {
        var count = series.Values.Count;
        var ends = Y(scale, series.Values.Last(value => value is not null)!.Value);
        var highest = series.Values.Where((value, i) => value is not null && X(Math.Min(i + 1, count - 1), count) > NameFrom)
            .Select(value => Y(scale, value!.Value)).DefaultIfEmpty(ends).Min();
        return (ends - highest <= Farthest ? highest : ends) - 11;
    }

    // Names keep their order from above; one that would cover another is moved down or up.
    private static IEnumerable<XElement> Names(FigureSpec spec, FigureData data, Scale scale)
    {
        var names = data.Series.Select((series, s) => (Series: series, S: s, Last: series.Values.LastOrDefault(value => value is not null)))
            .Where(name => name.Last is not null).OrderBy(name => NameY(name.Series, scale)).ToList();
        var floor = Top + Height - 6;
        var places = names.Select(name => NameY(name.Series, scale)).ToArray();
        for (var i = 1; i < places.Length; i++)
        {
            places[i] = Math.Max(places[i], places[i - 1] + BetweenNames);
        }

        for (var i = places.Length - 1; i >= 0; i--)
        {
            places[i] = Math.Min(places[i], i == places.Length - 1 ? floor : places[i + 1] - BetweenNames);
        }

        return names.SelectMany((name, i) => new[]
        {
            Svg.Text(1 - Margin, places[i], $"{name.Series.Name} {Swedish.Short(name.Last)}", spec.Marked.Contains(name.Series.Name) ? "name is-marked" : "name", "end", -12),
            Svg.Mark(1 - Margin, places[i] - 5, name.S),
        });
    }

    /// <summary>The names along the axis; where they are many, evenly spread ones.</summary>
    private static IEnumerable<XElement> AxisLabels(IReadOnlyList<string> labels, double y)
    {
        var every = (labels.Count + MostLabels - 1) / MostLabels;
        return labels.Select((label, i) => (label, i)).Where(pair => pair.i % every == 0)
            .Select(pair => Svg.Text(X(pair.i, labels.Count), y, pair.label, "tick", pair.i == labels.Count - 1 ? "end" : "middle"));
    }

    private static double X(int i, int count) => LeftMargin + ((1 - LeftMargin - Margin) * i / Math.Max(1, count - 1));

    private static double Y(Scale scale, decimal value) => Top + ((1 - scale.Place(value)) * Height);
}
