using NaraVard.Kernel.Text;
using NaraVard.Levels.Contracts;

namespace NaraVard.Cycles.Lifting;

/// <summary>What a cycle has lifted, on its board.</summary>
internal sealed record LiftedCards(Guid Cycle, IReadOnlyList<SentQuestion> Questions)
{
    private const int LongestOpening = 100;

    /// <summary>The beginning of a question, on one line.</summary>
    public static string Opening(string text)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestOpening ? line : $"{Cut.To(line, LongestOpening)}…";
    }
}
