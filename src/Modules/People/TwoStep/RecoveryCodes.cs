using System.Globalization;
using System.Security.Cryptography;

namespace NaraVard.People.TwoStep;

/// <summary>
/// Recovery codes as they are kept. A code has 45 bits of chance, too few for a plain hash, so each is stretched like a
/// password; one salt for all of an account's codes lets a code be looked for with one stretching.
/// </summary>
internal static class RecoveryCodes
{
    // OWASP's advice for PBKDF2 with SHA-512. Kept beside the salt; what has no number is from when it was fewer.
    private const int Rounds = 210_000;
    private const int RoundsBefore = 100_000;
    private const int SaltBytes = 16;
    private const int HashBytes = 32;

    /// <summary>What to keep for some codes.</summary>
    public static string Keep(IEnumerable<string> codes)
    {
        var salt = RandomNumberGenerator.GetBytes(SaltBytes);
        return string.Join(';', codes.Select(code => Hash(code, salt, Rounds)).Prepend(FormattableString.Invariant($"{Rounds}:{Convert.ToBase64String(salt)}")));
    }

    /// <summary>How many are left.</summary>
    public static int Count(string? kept) => kept is null ? 0 : kept.Split(';').Length - 1;

    /// <summary>What to keep when a code has been used, or null when it isn't one of them.</summary>
    public static string? Without(string? kept, string code)
    {
        if (kept?.Split(';') is not [var salt, .. var hashes])
        {
            return null;
        }

        var colon = salt.IndexOf(':', StringComparison.Ordinal);
        var rounds = colon < 0 ? RoundsBefore : int.Parse(salt.AsSpan(0, colon), CultureInfo.InvariantCulture);
        var hash = Hash(code, Convert.FromBase64String(salt[(colon + 1)..]), rounds);
        return hashes.Contains(hash) ? string.Join(';', hashes.Where(other => other != hash).Prepend(salt)) : null;
    }

    // Typed from paper: blanks, hyphens and small letters are all the same.
    private static string Hash(string code, byte[] salt, int rounds)
    {
        var plain = string.Concat(code.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
        return Convert.ToBase64String(Rfc2898DeriveBytes.Pbkdf2(plain, salt, rounds, HashAlgorithmName.SHA512, HashBytes));
    }
}
