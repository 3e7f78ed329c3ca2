using System.Globalization;

namespace NaraVard.Library.Figures;

/// <summary>Numbers as they are set in Swedish: thin blanks that don't break between thousands, decimal comma, a real minus.</summary>
internal static class Swedish
{
    public const string Missing = "uppgift saknas";

    private static readonly NumberFormatInfo Format = new() { NumberGroupSeparator = "\u202F", NumberDecimalSeparator = ",", NegativeSign = "\u2212" };

    public static string Number(decimal? number) => number switch
    {
        null => Missing,
        { } large when Math.Abs(large) >= 100 => large.ToString("#,0", Format),
        { } small => small.ToString("#,0.##", Format),
    };
}
