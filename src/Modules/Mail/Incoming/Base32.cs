using System.Text;

namespace NaraVard.Mail.Incoming;

/// <summary>Bytes as letters and digits that survive a change of case (RFC 4648, 6), without padding.</summary>
internal static class Base32
{
    private const string Signs = "abcdefghijklmnopqrstuvwxyz234567";
    private const int Bits = 5;

    public static string Write(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder();
        var (buffer, held) = (0, 0);
        foreach (var one in bytes)
        {
            (buffer, held) = ((buffer << 8) | one, held + 8);
            while (held >= Bits)
            {
                held -= Bits;
                text.Append(Signs[(buffer >> held) & 31]);
            }

            buffer &= (1 << held) - 1;
        }

        return held == 0 ? text.ToString() : text.Append(Signs[(buffer << (Bits - held)) & 31]).ToString();
    }

    /// <returns>Null when some sign isn't one of the thirty-two.</returns>
    public static byte[]? Read(string text)
    {
        List<byte> bytes = [];
        var (buffer, held) = (0, 0);
        foreach (var sign in text)
        {
            var value = Signs.IndexOf(char.ToLowerInvariant(sign), StringComparison.Ordinal);
            if (value < 0)
            {
                return null;
            }

            (buffer, held) = ((buffer << Bits) | value, held + Bits);
            if (held >= 8)
            {
                held -= 8;
                bytes.Add((byte)(buffer >> held));
                buffer &= (1 << held) - 1;
            }
        }

        return [.. bytes];
    }
}
