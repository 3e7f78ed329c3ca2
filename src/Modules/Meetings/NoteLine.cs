namespace NaraVard.Meetings;

/// <summary>A line of a list: what, and after a dash who.</summary>
internal sealed record NoteLine(string What, string Who)
{
    private static readonly string[] Dashes = [" – ", " — ", " - "];

    /// <summary>The lines of a text, without empty ones and without the marks that people put before them.</summary>
    public static IReadOnlyList<NoteLine> Read(string text) =>
        [.. text.Split('\n').Select(line => line.Trim().TrimStart('-', '–', '•', '*').Trim()).Where(line => line != "").Select(Split)];

    private static NoteLine Split(string line)
    {
        var at = Dashes.Max(dash => line.LastIndexOf(dash, StringComparison.Ordinal));
        return at < 0 ? new NoteLine(line, "") : new NoteLine(line[..at].Trim(), line[(at + 3)..].Trim());
    }
}
