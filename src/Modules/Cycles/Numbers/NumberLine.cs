using System.Globalization;
using System.Text.RegularExpressions;

namespace NaraVard.Cycles.Numbers;

/// <summary>
/// A number over time is an entry like any other, and what it says is its first line: "Omtag: 14", "Väntan: 3,5 dagar (2026-11-20)" or "14 omtag".
/// So it lies in the drawer as sealed as every other text, and follows it when it is shared.
/// </summary>
/// <param name="Measure">What is measured.</param>
/// <param name="Value">How much.</param>
/// <param name="Unit">In what; may be empty.</param>
/// <param name="On">The day it is for; null when the line names none.</param>
internal sealed partial record NumberLine(string Measure, decimal Value, string Unit, DateOnly? On)
{
    public const int LongestMeasure = 80;

    public const int LongestUnit = 20;

    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>The line as it is written.</summary>
    public string Written => $"{Measure}: {Amount}{(On is { } day ? $" ({day:yyyy-MM-dd})" : "")}";

    /// <summary>The value in its unit.</summary>
    public string Amount => Unit == "" ? Shown : $"{Shown} {Unit}";

    /// <summary>The value as people write it.</summary>
    public string Shown => Show(Value);

    public static string Show(decimal value) => value.ToString("0.####", Swedish);

    /// <summary>Reads the first line of a text, or gives null when it tells no number.</summary>
    public static NumberLine? Read(string text)
    {
        var line = text.Split('\n', 2)[0].Trim();
        var match = Named().Match(line);
        if (!match.Success)
        {
            match = Counted().Match(line);
        }

        return match.Success && ValueOf(match.Groups["value"].Value) is { } value
            ? new NumberLine(match.Groups["measure"].Value.Trim(), value, match.Groups["unit"].Value.Trim(), Day(match.Groups["on"].Value))
            : null;
    }

    /// <summary>A value as somebody types it, with a comma or a point; null when it is none, or too large or fine to be one.</summary>
    public static decimal? ValueOf(string? typed)
    {
        var plain = (typed ?? "").Trim().Replace('−', '-').Replace(',', '.');
        return Plain().IsMatch(plain) ? decimal.Parse(plain, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture) : null;
    }

    private static DateOnly? Day(string written) => DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    [GeneratedRegex(@"^-?\d{1,9}(\.\d{1,4})?$", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();

    [GeneratedRegex(@"^(?<measure>[^:]{1,80}):\s*(?<value>[-−]?\d{1,9}(?:[.,]\d{1,4})?)(?:\s+(?<unit>[^\d()]{1,20}|%)|(?<unit>%))?\s*(?:\((?<on>\d{4}-\d{2}-\d{2})\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Named();

    [GeneratedRegex(@"^(?<value>[-−]?\d{1,9}(?:[.,]\d{1,4})?)\s+(?<measure>\p{L}[^()\d]{0,79}?)\s*(?:\((?<on>\d{4}-\d{2}-\d{2})\))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Counted();
}
