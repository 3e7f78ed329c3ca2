using System.Text;
using NaraVard.Kernel.Text;

namespace NaraVard.Kernel.Content;

/// <summary>A content file as text: to the letter as it was kept, and as it is read.</summary>
/// <param name="Raw">The file to the letter, with its byte order mark and its line endings.</param>
public sealed record ContentText(string Raw)
{
    /// <summary>The largest file that is read, in bytes.</summary>
    public const int Largest = 1024 * 1024;

    private const char Mark = '\uFEFF';

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text as it is read: composed, with lines that end alike.</summary>
    public string Read => Raw.TrimStart(Mark).ReplaceLineEndings("\n").Normalize();

    /// <summary>Takes the bytes of a file.</summary>
    /// <returns>The text, or why it is none, in Swedish.</returns>
    public static (ContentText? Text, string Reason) Of(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length > Largest)
        {
            return (null, "filen får vara högst 1 MB");
        }

        try
        {
            var raw = Strict.GetString(bytes);
            return IsSound(raw) ? (new ContentText(raw), "") : (null, "filen har tecken som inte är text");
        }
        catch (DecoderFallbackException)
        {
            return (null, "filen är inte sparad som UTF-8");
        }
    }

    /// <summary>Whether a text holds nothing but what a file may hold.</summary>
    public static bool IsSound(string raw) => Composed.IsText(raw.AsSpan().TrimStart(Mark));

    /// <summary>A changed text with the byte order mark and the line endings of this one.</summary>
    public ContentText With(string changed) => changed == Read ? this : new(
        (Raw.StartsWith(Mark) ? Mark.ToString() : "") + (Raw.Contains("\r\n", StringComparison.Ordinal) ? changed.Replace("\n", "\r\n", StringComparison.Ordinal) : changed));
}
