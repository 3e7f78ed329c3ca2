using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using NaraVard.Media.Contracts;

namespace NaraVard.Media.Contents;

/// <summary>
/// Draws an SVG anew from what is on the lists below. What isn't there (script, style sheets, foreign content, animation, links,
/// anything fetched from elsewhere) is left out, so a new way of attack has to be let in before it can get in.
/// </summary>
internal static partial class CleanSvg
{
    private const string Namespace = "http://www.w3.org/2000/svg";
    private const int Deepest = 60;
    private const int MostElements = 20_000;

    private static readonly HashSet<string> Elements =
    [
        "svg", "g", "defs", "title", "desc", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan",
        "linearGradient", "radialGradient", "stop", "clipPath", "mask", "pattern", "marker",
    ];

    private static readonly HashSet<string> Attributes =
    [
        "id", "viewBox", "width", "height", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "fx", "fy", "dx", "dy", "d", "points", "transform",
        "fill", "fill-opacity", "fill-rule", "stroke", "stroke-width", "stroke-opacity", "stroke-linecap", "stroke-linejoin", "stroke-dasharray", "stroke-dashoffset", "stroke-miterlimit",
        "opacity", "color", "display", "visibility", "font-family", "font-size", "font-weight", "font-style", "text-anchor", "dominant-baseline", "alignment-baseline", "letter-spacing", "textLength", "lengthAdjust",
        "gradientUnits", "gradientTransform", "spreadMethod", "offset", "stop-color", "stop-opacity", "clip-path", "clip-rule", "clipPathUnits", "mask", "maskUnits", "maskContentUnits",
        "patternUnits", "patternContentUnits", "patternTransform", "preserveAspectRatio", "markerWidth", "markerHeight", "markerUnits", "orient", "refX", "refY", "marker-start", "marker-mid", "marker-end",
    ];

    public static Outcome<CheckedFile> Run(string text)
    {
        if (Parse(text) is not { Root: { } root } || root.Name != XName.Get("svg", Namespace))
        {
            return FileCheck.Wrong("Filen går inte att läsa som en SVG-bild. Spara om den som vanlig SVG, utan DOCTYPE.");
        }

        if (root.DescendantsAndSelf().Take(MostElements + 1).Count() > MostElements)
        {
            return FileCheck.Wrong("SVG-bilden är för invecklad. Förenkla den, eller spara den som PNG.");
        }

        if (SizeOf(root) is not var (width, height))
        {
            return FileCheck.Wrong("SVG-bilden säger inte hur stor den är. Ge den en viewBox, eller bredd och höjd.");
        }

        var clean = Clean(root);
        clean.SetAttributeValue("width", width);
        clean.SetAttributeValue("height", height);
        return new CheckedFile(MediaKind.Drawing, [($"{width}x{height}.svg", Encoding.UTF8.GetBytes(clean.ToString(SaveOptions.DisableFormatting)))]);
    }

    private static XDocument? Parse(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true, IgnoreProcessingInstructions = true, MaxCharactersInDocument = FileCheck.Largest });
            return IsTooDeep(text) ? null : XDocument.Load(reader);
        }
        catch (XmlException)
        {
            return null;
        }
    }

    // Read once without building anything, since a tree a million steps deep brings down whoever walks it.
    private static bool IsTooDeep(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        while (reader.Read())
        {
            if (reader.Depth > Deepest)
            {
                return true;
            }
        }

        return false;
    }

    private static XElement Clean(XElement from) => new(
        from.Name,
        from.Attributes().SelectMany(Presentation).Where(IsAllowed).DistinctBy(attribute => attribute.Name),
        from.Nodes().Select(node => node switch
        {
            XElement child when child.Name.NamespaceName == Namespace && Elements.Contains(child.Name.LocalName) => (object?)Clean(child),
            XText words => new XText(words.Value),
            _ => null,
        }));

    // Drawing programs write the look as style="…"; the same words are attributes of their own.
    private static IEnumerable<XAttribute> Presentation(XAttribute attribute) =>
        attribute.Name != "style" ? [attribute] : attribute.Value.Split(';').Select(part => part.Split(':', 2, StringSplitOptions.TrimEntries))
            .Where(part => part.Length == 2 && Attributes.Contains(part[0])).Select(part => new XAttribute(part[0], part[1]));

    private static bool IsAllowed(XAttribute attribute) =>
        attribute.Name.NamespaceName == "" && Attributes.Contains(attribute.Name.LocalName) && (attribute.Name == "id" ? Id().IsMatch(attribute.Value) : Value().IsMatch(attribute.Value));

    private static (int Width, int Height)? SizeOf(XElement root)
    {
        var box = (root.Attribute("viewBox")?.Value ?? "").Split([' ', ',', '\n'], StringSplitOptions.RemoveEmptyEntries);
        var (width, height) = box.Length == 4 ? (box[2], box[3]) : (root.Attribute("width")?.Value, root.Attribute("height")?.Value);
        return Dots(width) is { } w && Dots(height) is { } h ? (w, h) : null;
    }

    private static int? Dots(string? length) =>
        double.TryParse((length ?? "").Replace("px", "", StringComparison.Ordinal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var dots) && dots is >= 1 and <= 10_000 ? (int)Math.Round(dots) : null;

    [GeneratedRegex(@"\A[A-Za-z][\w.-]{0,99}\z")]
    private static partial Regex Id();

    // Numbers, names and colours, or one pointer within the drawing. A function that fetches can't be spelled.
    [GeneratedRegex(@"\A(?:url\(#[A-Za-z][\w.-]{0,99}\)|(?:[\w\s#.,%+'-]|(?:matrix|translate|scale|rotate|skewX|skewY|rgb|rgba|hsl)\([\d\s.,%e+-]*\))*)\z")]
    private static partial Regex Value();
}
