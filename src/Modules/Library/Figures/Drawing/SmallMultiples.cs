using System.Xml.Linq;

namespace NaraVard.Library.Figures.Drawing;

/// <summary>A small drawing for each series, two abreast, all on one scale from zero, so that they can be compared.</summary>
internal static class SmallMultiples
{
    private const int Abreast = 2;
    private const double Width = 0.46;
    private const double BarsTop = 20;
    private const double BarsHeight = 84;
    private const int LettersInTitle = 21;
    private const int LabelAll = 3;

    public static Drawn Draw(FigureSpec spec, FigureData data)
    {
        var scale = Scale.Of(data.Values, fromZero: true);
        var (parts, y) = (new List<XElement>(), 0.0);
        foreach (var row in data.Series.Chunk(Abreast))
        {
            var titles = row.Select(series => Svg.Wrap(series.Name, LettersInTitle)).ToList();
            var head = titles.Max(lines => lines.Count) * 19;
            for (var i = 0; i < row.Length; i++)
            {
                var left = i * (1 - Width);
                parts.AddRange(titles[i].Select((line, n) => Svg.Text(left, y + 14 + (n * 19), line, spec.Marked.Contains(row[i].Name) ? "label is-marked" : "label")));
                parts.Add(Svg.Element(
                    "svg", Svg.Across("x", left), Svg.At("y", y + head), Svg.Across("width", Width), Svg.At("height", BarsTop + BarsHeight + 24), new XAttribute("overflow", "visible"),
                    Panel(scale, data.Labels, row[i], spec.Marked.Count > 0 && !spec.Marked.Contains(row[i].Name))));
            }

            y += head + BarsTop + BarsHeight + 36;
        }

        return new(y, parts);
    }

    private static IEnumerable<XElement> Panel(Scale scale, IReadOnlyList<string> labels, FigureSeries series, bool isQuiet)
    {
        var (slot, zero) = (1.0 / labels.Count, BarsTop + ((1 - scale.Place(0)) * BarsHeight));
        yield return Svg.Line(0, zero, 1, zero, "baseline");
        for (var i = 0; i < labels.Count; i++)
        {
            var middle = (i + 0.5) * slot;
            var isTold = labels.Count <= LabelAll || i == 0 || i == labels.Count - 1;
            if (series.Values[i] is { } value)
            {
                var y = BarsTop + ((1 - scale.Place(value)) * BarsHeight);
                yield return Svg.Element(
                    "rect", Svg.Across("x", middle - (slot * 0.36)), Svg.At("y", Math.Min(y, zero)), Svg.Across("width", slot * 0.72), Svg.At("height", Math.Abs(zero - y)), new XAttribute("class", isQuiet ? "bar series-1 is-quiet" : "bar series-1"));
                if (isTold)
                {
                    yield return Svg.Text(middle, Math.Min(y, zero) - 5, Swedish.Short(value), "tick", "middle");
                }
            }
            else
            {
                yield return Svg.Text(middle, zero - 5, "saknas", "tick is-missing", "middle");
            }

            if (isTold)
            {
                yield return Svg.Text(middle, BarsTop + BarsHeight + 17, labels[i], "tick", "middle");
            }
        }
    }
}
