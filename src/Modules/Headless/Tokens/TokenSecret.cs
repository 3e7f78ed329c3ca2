using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace NaraVard.Headless.Tokens;

/// <summary>A key as its holder has it: 256 random bits, after a word that lets scanners of leaked secrets know it.</summary>
internal sealed record TokenSecret(string Shown)
{
    private const string Word = "naravard_";
    private const int Bytes = 32;
    private const int PrefixLength = 15;
    private const int Longest = 100;

    /// <summary>The part that may be shown again.</summary>
    public string Prefix => Shown[..PrefixLength];

    // No salt and no slow hash: nobody guesses 256 random bits, however fast the guess.
    public string Hash => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Shown)));

    public static TokenSecret Make() => new(Word + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes)));

    /// <summary>What somebody sent, or null when it can't be a key.</summary>
    public static TokenSecret? Read(string sent) =>
        sent.Length is > PrefixLength and <= Longest && sent.StartsWith(Word, StringComparison.Ordinal) ? new TokenSecret(sent) : null;
}
