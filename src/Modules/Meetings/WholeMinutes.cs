using System.Globalization;

namespace NaraVard.Meetings;

/// <summary>Reads a number of minutes as it is typed.</summary>
internal static class WholeMinutes
{
    public const int LongestQuestion = 240;

    public static Outcome<int> Read(string field, string typed, int shortest, int longest) =>
        int.TryParse(typed.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes >= shortest && minutes <= longest
            ? minutes
            : new Problem.Invalid(field, $"Skriv ett helt antal minuter mellan {shortest} och {longest}");

    /// <summary>The minutes of one question.</summary>
    public static Outcome<int> ForQuestion(string field, string typed) => Read(field, typed, shortest: 1, LongestQuestion);
}
