using System.Globalization;

namespace NaraVard.Library.Figures;

/// <summary>Numbers as they are set in Swedish: thin blanks that don't break between thousands, decimal comma, a real minus.</summary>
internal static class Swedish
{
    public const string Missing = "uppgift saknas";

    private static readonly NumberFormatInfo Format = new() { NumberGroupSeparator = "\u202F", NumberDecimalSeparator = ",", NegativeSign = "\u2212" };

    /// <summary>A number in a table.</summary>
    public static string Number(decimal? number) => number?.ToString("#,0.##", Format) ?? Missing;

    /// <summary>A number in a drawing, where three figures tell enough.</summary>
    public static string Short(decimal? number) => number switch
    {
        null => Missing,
        { } large when Math.Abs(large) >= 100 => large.ToString("#,0", Format),
        { } middling when Math.Abs(middling) >= 10 => middling.ToString("#,0.#", Format),
        { } small => small.ToString("#,0.##", Format),
    };
}
