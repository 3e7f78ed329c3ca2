using System.Globalization;

namespace NaraVard.Kernel.Status;

/// <summary>Numbers as an administrator reads them.</summary>
public static class StatusWords
{
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    /// <summary>"12 400"</summary>
    public static string Number(long number) => number.ToString("N0", Swedish);

    /// <summary>"340 kB", "12,5 MB", "1,2 GB"</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1_000_000 => $"{Number((bytes + 999) / 1000)} kB",
        < 1_000_000_000 => string.Create(Swedish, $"{bytes / 1e6:0.#} MB"),
        _ => string.Create(Swedish, $"{bytes / 1e9:0.#} GB"),
    };

    /// <summary>"0,3 s", "12 s", "4 min"</summary>
    public static string Took(TimeSpan time) => time.TotalSeconds switch
    {
        < 10 => string.Create(Swedish, $"{Math.Max(0.1, time.TotalSeconds):0.0} s"),
        < 120 => $"{Number((long)time.TotalSeconds)} s",
        _ => $"{Number((long)time.TotalMinutes)} min",
    };
}
