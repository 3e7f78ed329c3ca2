using System.Diagnostics.Metrics;

namespace NaraVard.Search.Find;

/// <summary>How long searches take. Nothing of what is searched for.</summary>
internal sealed class SearchMeter(IMeterFactory meters)
{
    private readonly Histogram<double> _duration = meters.Create("NaraVard.Search").CreateHistogram<double>("naravard.search.duration", "s", "How long a search takes.", advice: new() { HistogramBucketBoundaries = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5] });

    public void Took(TimeSpan time, bool found) => _duration.Record(time.TotalSeconds, new KeyValuePair<string, object?>("naravard.result", found ? "found" : "nothing"));
}
