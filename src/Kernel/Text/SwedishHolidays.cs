namespace NaraVard.Kernel.Text;

/// <summary>
/// The days on which Sweden is free besides weekends: the public holidays of lag (1989:253) om allmänna helgdagar, and the
/// eves when hardly anyone is at a desk.
/// </summary>
public static class SwedishHolidays
{
    /// <summary>The holiday's name, or null on any other day.</summary>
    public static string? NameOf(DateOnly date) => OnDate(date.Month, date.Day) ?? OnSaturday(date) ?? AroundEaster(date);

    /// <summary>Whether it is one of them.</summary>
    public static bool IsHoliday(DateOnly date) => NameOf(date) is not null;

    /// <summary>
    /// Easter Sunday of a year in the Gregorian calendar. The "anonymous" algorithm of Nature (1876), as in J. Meeus,
    /// Astronomical Algorithms (1991), chapter 8; the letters are the book's.
    /// </summary>
    public static DateOnly Easter(int year)
    {
        var a = year % 19;
        var (b, c) = Math.DivRem(year, 100);
        var (d, e) = Math.DivRem(b, 4);
        var f = (b + 8) / 25;
        var g = (b - f + 1) / 3;
        var h = ((19 * a) + b - d - g + 15) % 30;
        var (i, k) = Math.DivRem(c, 4);
        var l = (32 + (2 * e) + (2 * i) - h - k) % 7;
        var m = (a + (11 * h) + (22 * l)) / 451;
        var (month, day) = Math.DivRem(h + l - (7 * m) + 114, 31);
        return new DateOnly(year, month, day + 1);
    }

    private static string? OnDate(int month, int day) => (month, day) switch
    {
        (1, 1) => "Nyårsdagen",
        (1, 6) => "Trettondedag jul",
        (5, 1) => "Första maj",
        (6, 6) => "Nationaldagen",
        (12, 24) => "Julafton",
        (12, 25) => "Juldagen",
        (12, 26) => "Annandag jul",
        (12, 31) => "Nyårsafton",
        _ => null,
    };

    // Midsummer's Day is the Saturday of 20–26 June, All Saints' Day that of 31 October–6 November.
    private static string? OnSaturday(DateOnly date) => (date.DayOfWeek, date.Month, date.Day) switch
    {
        (DayOfWeek.Friday, 6, >= 19 and <= 25) => "Midsommarafton",
        (DayOfWeek.Saturday, 6, >= 20 and <= 26) => "Midsommardagen",
        (DayOfWeek.Saturday, 10, 31) or (DayOfWeek.Saturday, 11, <= 6) => "Alla helgons dag",
        _ => null,
    };

    private static string? AroundEaster(DateOnly date) => (date.DayNumber - Easter(date.Year).DayNumber) switch
    {
        -2 => "Långfredagen",
        -1 => "Påskafton",
        0 => "Påskdagen",
        1 => "Annandag påsk",
        39 => "Kristi himmelsfärdsdag",
        48 => "Pingstafton",
        49 => "Pingstdagen",
        _ => null,
    };
}
