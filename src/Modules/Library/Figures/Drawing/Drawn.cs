using System.Xml.Linq;

namespace NaraVard.Library.Figures.Drawing;

/// <summary>A drawing without its frame.</summary>
/// <param name="Height">In pixels.</param>
/// <param name="Parts">What it is drawn with, in order.</param>
/// <param name="IsCut">Whether its axis doesn't begin at zero, which the reader is told.</param>
internal sealed record Drawn(double Height, IReadOnlyList<XElement> Parts, bool IsCut = false)
{
    public static Drawn Of(FigureSpec spec, FigureData data) => spec.Form switch
    {
        FigureForm.Line => LineChart.Draw(spec, data),
        FigureForm.Dots => DotChart.Draw(spec, data),
        FigureForm.SmallMultiples => SmallMultiples.Draw(spec, data),
        _ => BarChart.Draw(spec, data),
    };
}
