using NaraVard.Kernel.Text;

namespace NaraVard.Tests.Kernel.Text;

public sealed class SwedishHolidaysTests
{
    [Theory]
    [InlineData("2024-03-31")]
    [InlineData("2025-04-20")]
    [InlineData("2026-04-05")]
    [InlineData("2027-03-28")]
    [InlineData("2030-04-21")]
    [InlineData("2038-04-25")] // the latest there is
    [InlineData("2285-03-22")] // the earliest there is
    public void Easter_falls_where_the_almanac_says(string date) =>
        Assert.Equal(Date(date), SwedishHolidays.Easter(Date(date).Year));

    [Theory]
    [InlineData("2026-01-01", "Nyårsdagen")]
    [InlineData("2026-01-06", "Trettondedag jul")]
    [InlineData("2026-04-03", "Långfredagen")]
    [InlineData("2026-04-04", "Påskafton")]
    [InlineData("2026-04-06", "Annandag påsk")]
    [InlineData("2026-05-01", "Första maj")]
    [InlineData("2026-05-14", "Kristi himmelsfärdsdag")]
    [InlineData("2026-05-24", "Pingstdagen")]
    [InlineData("2026-06-06", "Nationaldagen")]
    [InlineData("2026-06-19", "Midsommarafton")]
    [InlineData("2026-06-20", "Midsommardagen")]
    [InlineData("2025-06-20", "Midsommarafton")]
    [InlineData("2027-06-25", "Midsommarafton")]
    [InlineData("2027-06-26", "Midsommardagen")]
    [InlineData("2026-10-31", "Alla helgons dag")]
    [InlineData("2025-11-01", "Alla helgons dag")]
    [InlineData("2027-11-06", "Alla helgons dag")]
    [InlineData("2026-12-24", "Julafton")]
    [InlineData("2026-12-26", "Annandag jul")]
    [InlineData("2026-12-31", "Nyårsafton")]
    [InlineData("2027-03-29", "Annandag påsk")]
    [InlineData("2027-05-06", "Kristi himmelsfärdsdag")]
    public void A_holiday_is_known_by_name(string date, string name) => Assert.Equal(name, SwedishHolidays.NameOf(Date(date)));

    [Theory]
    [InlineData("2026-01-05")]
    [InlineData("2026-04-02")]
    [InlineData("2026-04-30")]
    [InlineData("2026-06-12")]
    [InlineData("2026-06-26")]
    [InlineData("2026-11-07")]
    [InlineData("2026-12-23")]
    public void Other_days_are_ordinary(string date) => Assert.Null(SwedishHolidays.NameOf(Date(date)));

    [Theory]
    [InlineData(2025)]
    [InlineData(2026)]
    [InlineData(2027)]
    [InlineData(2028)]
    public void A_year_has_thirteen_public_holidays_and_five_eves(int year)
    {
        var days = Enumerable.Range(0, DateTime.IsLeapYear(year) ? 366 : 365).Select(new DateOnly(year, 1, 1).AddDays);

        Assert.Equal(18, days.Count(SwedishHolidays.IsHoliday));
    }

    private static DateOnly Date(string date) => DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
