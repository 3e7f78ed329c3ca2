namespace NaraVard.Tests.Rules;

/// <summary>A failure that lists all that it found, each on a line.</summary>
internal static class Told
{
    public static void Nothing(IEnumerable<string> found)
    {
        var lines = found.Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.True(lines.Count == 0, Environment.NewLine + string.Join(Environment.NewLine, lines));
    }
}
