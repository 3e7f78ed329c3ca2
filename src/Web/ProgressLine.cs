using System.Diagnostics;
using System.Globalization;
using NaraVard.Kernel.Content;

namespace NaraVard.Web;

/// <summary>How far something has come, on one line that is written over; in a log one line every few seconds. Silent when it is quick.</summary>
/// <param name="what">What is done, as a verb: "Läser in".</param>
internal sealed class ProgressLine(string what) : IProgress<FileProgress>
{
    private static readonly TimeSpan Quick = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Seldom = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan Often = TimeSpan.FromMilliseconds(200);
    private static readonly CultureInfo Swedish = CultureInfo.GetCultureInfo("sv-SE");

    private readonly long _began = Stopwatch.GetTimestamp();
    private TimeSpan _told;
    private bool _isOpen;

    public void Report(FileProgress value)
    {
        var spent = Stopwatch.GetElapsedTime(_began);
        if (spent < Quick || spent - _told < (Console.IsOutputRedirected ? Seldom : Often))
        {
            return;
        }

        _told = spent;
        var rate = value.Done / spent.TotalSeconds;
        var left = TimeSpan.FromSeconds((value.Total - value.Done) / Math.Max(rate, 0.1));
        var line = string.Create(Swedish, $"  {what} {value.Done:N0} av {value.Total:N0} ({100.0 * value.Done / Math.Max(1, value.Total):N0} %), {rate:N0} i sekunden, {Words(left)} kvar");
        if (Console.IsOutputRedirected)
        {
            Console.WriteLine(line);
        }
        else
        {
            Console.Write($"\r{line.PadRight(78)}");
            _isOpen = true;
        }
    }

    /// <summary>Leaves the line.</summary>
    public void End()
    {
        if (_isOpen)
        {
            Console.WriteLine();
        }
    }

    private static string Words(TimeSpan left) => left.TotalSeconds < 90 ? $"{left.TotalSeconds:N0} s" : $"{left.TotalMinutes:N0} min";
}
