using Microsoft.EntityFrameworkCore;

namespace NaraVard.Prompts.Series;

/// <summary>How long before each meeting of a series all who are invited get a question. One that is over stays, so that its number goes on.</summary>
internal sealed class SeriesRhythm : IVersioned
{
    public const int MostDays = 14;

    private SeriesRhythm() { }

    public Guid SeriesId { get; private init; }

    public int DaysBefore { get; private set; }

    public TimeOnly Time { get; private set; }

    public bool IsOver { get; private set; }

    public int Version { get; set; }

    public static SeriesRhythm For(Guid series) => new() { SeriesId = series };

    public Problem? Agree(int daysBefore, TimeOnly time)
    {
        if (daysBefore is < 1 or > MostDays)
        {
            return new Problem.Invalid("DaysBefore", $"Välj mellan en och {MostDays} dagar före mötet");
        }

        (DaysBefore, Time, IsOver) = (daysBefore, time, false);
        return null;
    }

    public void End() => IsOver = true;

    public static void Map(ModelBuilder model) => model.Entity<SeriesRhythm>(series =>
    {
        series.ToTable("prompt_series_rhythms");
        series.HasKey(s => s.SeriesId);
        series.Property(s => s.SeriesId).ValueGeneratedNever();
    });
}
