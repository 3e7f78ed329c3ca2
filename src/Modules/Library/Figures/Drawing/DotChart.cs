using System.Xml.Linq;

namespace NaraVard.Library.Figures.Drawing;

/// <summary>Dots on a line for each label, one shape for each series; a stroke between them shows the distance.</summary>
internal static class DotChart
{
    private const int LettersInLine = 40;
    private const double Margin = 0.04;

    public static Drawn Draw(FigureSpec spec, FigureData data)
    {
        var scale = Scale.Of(data.Values, fromZero: false);
        List<XElement> parts = data.Series.Count > 1 ? [.. Svg.Key(data, 0)] : [];
        var y = data.Series.Count > 1 ? (data.Series.Count * 22) + 10.0 : 0;
        for (var i = 0; i < data.Labels.Count; i++)
        {
            foreach (var line in Svg.Wrap(data.Labels[i], LettersInLine))
            {
                parts.Add(Svg.Text(0, y + 14, line, spec.Marked.Contains(data.Labels[i]) ? "label is-marked" : "label"));
                y += 19;
            }

            parts.Add(Svg.Text(0, y + 12, string.Join(" · ", data.Series.Select(series => Said(data, series, i))), "value"));
            parts.AddRange(Row(scale, data, i, y + 26));
            y += 46;
        }

        parts.AddRange(scale.Ticks.Select((tick, i) => Svg.Text(Place(scale, tick), y + 12, Swedish.Short(tick), "tick", i == 0 ? "start" : tick + scale.Step > scale.To ? "end" : "middle")));
        return new(y + 20, parts, scale.From != 0 && scale.To != 0);
    }

    private static IEnumerable<XElement> Row(Scale scale, FigureData data, int i, double y)
    {
        yield return Svg.Line(Margin, y, 1 - Margin, y, "grid");
        foreach (var tick in scale.Ticks)
        {
            yield return Svg.Line(Place(scale, tick), y - 4, Place(scale, tick), y + 4, "grid");
        }

        var known = data.Series.Select((series, s) => (Value: series.Values[i], Series: s)).Where(dot => dot.Value is not null).ToList();
        if (known.Count > 1)
        {
            yield return Svg.Line(Place(scale, known.Min(dot => dot.Value!.Value)), y, Place(scale, known.Max(dot => dot.Value!.Value)), y, "span");
        }

        foreach (var (value, series) in known)
        {
            yield return Svg.Mark(Place(scale, value!.Value), y, series);
        }
    }

    private static double Place(Scale scale, decimal value) => Margin + (scale.Place(value) * (1 - (2 * Margin)));

    private static string Said(FigureData data, FigureSeries series, int i) =>
        data.Series.Count == 1 ? Swedish.Short(series.Values[i]) : $"{series.Name} {Swedish.Short(series.Values[i])}";
}
