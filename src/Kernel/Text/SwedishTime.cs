using System.Globalization;

namespace NaraVard.Kernel.Text;

/// <summary>Dates and times as people in Sweden write them, in the time of Stockholm.</summary>
public static class SwedishTime
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    public static TimeZoneInfo Zone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Europe/Stockholm");

    /// <summary>The wall clock of Stockholm at an instant.</summary>
    public static DateTimeOffset InSweden(this DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone);

    /// <summary>The date in Stockholm at an instant.</summary>
    public static DateOnly SwedishDate(this DateTimeOffset at) => DateOnly.FromDateTime(at.InSweden().DateTime);

    /// <summary>The instant of a wall-clock time in Stockholm. A time that the spring shift skips becomes the hour after.</summary>
    public static DateTimeOffset At(DateOnly date, TimeOnly time)
    {
        var wall = date.ToDateTime(time);
        if (Zone.IsInvalidTime(wall))
        {
            wall = wall.AddHours(1);
        }

        return new DateTimeOffset(wall, Zone.GetUtcOffset(wall)).ToUniversalTime();
    }

    /// <summary>"3 mars 2026"</summary>
    public static string Long(this DateOnly date) => date.ToString("d MMMM yyyy", Swedish);

    /// <summary>"3 mars 2026"</summary>
    public static string LongDate(this DateTimeOffset at) => at.SwedishDate().Long();

    /// <summary>"tisdag 3 mars 2026 kl. 14.05"</summary>
    public static string DayAndTime(this DateTimeOffset at) => at.InSweden().ToString("dddd d MMMM yyyy 'kl.' HH.mm", Swedish);

    /// <summary>"3 mars 2026 kl. 14.05"</summary>
    public static string LongDateAndTime(this DateTimeOffset at) => $"{at.LongDate()} kl. {at.Clock()}";

    /// <summary>"14.05"</summary>
    public static string Clock(this DateTimeOffset at) => at.InSweden().ToString("HH.mm", Swedish);

    /// <summary>"i dag 14.05", "i går 09.30", "3 mars 2026 kl. 14.05"</summary>
    public static string Near(this DateTimeOffset at, DateTimeOffset now) => (now.SwedishDate().DayNumber - at.SwedishDate().DayNumber) switch
    {
        0 => $"i dag {at.Clock()}",
        1 => $"i går {at.Clock()}",
        _ => at.LongDateAndTime(),
    };

    /// <summary>For the datetime attribute of a time element.</summary>
    public static string Machine(this DateTimeOffset at) => at.InSweden().ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture);
}
