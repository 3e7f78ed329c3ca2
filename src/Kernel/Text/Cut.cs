namespace NaraVard.Kernel.Text;

/// <summary>Cuts what is too long, never in the middle of a character: half of one is no text, and a database refuses it.</summary>
public static class Cut
{
    private const int LongestShown = 40;

    /// <summary>The beginning of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="most">The most that is left of it, in UTF-16 units; at least one.</param>
    public static string To(string text, int most) => text.Length <= most ? text : text[..(most - (char.IsHighSurrogate(text[most - 1]) ? 1 : 0))];

    /// <summary>What somebody sent, short enough to be said back in a message, with three dots where something is left out.</summary>
    public static string Shown(string text) => text.Length <= LongestShown ? text : To(text, LongestShown) + "…";
}
