using System.Globalization;
using NaraVard.Kernel.Text;

namespace NaraVard.Meetings;

/// <summary>Reads a day and a time of day as they are typed.</summary>
internal static class MeetingTime
{
    private static readonly string[] Clocks = ["HH:mm", "H:mm", "HH.mm", "H.mm", "HH:mm:ss"];

    public static Outcome<DateTimeOffset> Read(string date, string time)
    {
        if (!DateOnly.TryParseExact(date.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new Problem.Invalid("Date", "Skriv datumet som år, månad och dag, till exempel 2026-12-03");
        }

        if (day.Year is < 2000 or > 2100)
        {
            return new Problem.Invalid("Date", "Skriv ett datum mellan år 2000 och 2100");
        }

        return TimeOnly.TryParseExact(time.Trim(), Clocks, CultureInfo.InvariantCulture, DateTimeStyles.None, out var clock)
            ? SwedishTime.At(day, clock)
            : new Problem.Invalid("Time", "Skriv klockslaget som timmar och minuter, till exempel 13:00");
    }
}
