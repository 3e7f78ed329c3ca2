using System.Security.Cryptography;

namespace NaraVard.Meetings.Joining;

/// <summary>The short code of a room, read from a wall and typed on a phone. No letters or digits that are taken for each other.</summary>
internal static class JoinCode
{
    public const int Length = 6;

    private const string Signs = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    public static string New() => RandomNumberGenerator.GetString(Signs, Length);

    /// <summary>A code as it is kept, whatever blanks, hyphens and small letters somebody typed; null when it can't be one.</summary>
    public static string? Read(string? typed)
    {
        var code = string.Concat((typed ?? "").Where(char.IsLetterOrDigit)).ToUpperInvariant();
        return code.Length == Length && code.All(Signs.Contains) ? code : null;
    }

    /// <summary>The code in two halves, as it is said aloud: "K7M 3QX".</summary>
    public static string Spoken(string code) => $"{code[..(Length / 2)]} {code[(Length / 2)..]}";
}
