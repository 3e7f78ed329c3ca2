using NaraVard.Kernel.Text;

namespace NaraVard.Levels.Lifted;

/// <summary>How long ago something was, in words. Nobody needs to know it to the day.</summary>
internal static class Ago
{
    private const int Week = 7;
    private const int Month = 30;
    private const int Year = 365;

    private static readonly string[] Numbers = ["", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];

    public static string InWords(DateTimeOffset at, DateTimeOffset now) => (now.SwedishDate().DayNumber - at.SwedishDate().DayNumber) switch
    {
        <= 0 => "i dag",
        1 => "i går",
        < Week and var days => $"för {Numbers[days]} dagar sedan",
        < Month and var days => $"för {Some(days / Week, "vecka", "veckor")} sedan",
        < Year and var days => $"för {Some(days / Month, "månad", "månader")} sedan",
        _ => "för mer än ett år sedan",
    };

    private static string Some(int number, string one, string several) => $"{Numbers[number]} {(number == 1 ? one : several)}";
}
