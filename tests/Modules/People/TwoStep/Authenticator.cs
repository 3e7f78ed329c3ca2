using System.Buffers.Binary;
using System.Globalization;
using System.Numerics;
using System.Security.Cryptography;

namespace NaraVard.Tests.People.TwoStep;

/// <summary>An authenticator app (RFC 6238): six digits for each half minute.</summary>
internal sealed class Authenticator(string key, TimeProvider clock)
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int StepSeconds = 30;

    private readonly byte[] _key = Decode(key.Replace(" ", "", StringComparison.Ordinal));
    private int _shown;

    public string Key { get; } = key.Replace(" ", "", StringComparison.Ordinal);

    /// <summary>A code that hasn't been asked for before: each call is half a minute further on, so a server takes two of them in the same half minute.</summary>
    public string Next() => Code(_shown++);

    /// <summary>The code of a half minute counted from now.</summary>
    public string Code(int ahead = 0)
    {
        var step = new byte[8];
        BinaryPrimitives.WriteInt64BigEndian(step, (clock.GetUtcNow().ToUnixTimeSeconds() / StepSeconds) + ahead);
#pragma warning disable CA5350 // What the standard says and the apps do.
        var hash = HMACSHA1.HashData(_key, step);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadUInt32BigEndian(hash.AsSpan(hash[^1] & 15)) & 0x7fffffff;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    private static byte[] Decode(string text)
    {
        var number = text.Aggregate(BigInteger.Zero, (sum, letter) => (sum << 5) + Base32.IndexOf(letter, StringComparison.Ordinal));
        var bytes = (number >> (text.Length * 5 % 8)).ToByteArray(isUnsigned: true, isBigEndian: true);
        return [.. new byte[(text.Length * 5 / 8) - bytes.Length], .. bytes];
    }
}
