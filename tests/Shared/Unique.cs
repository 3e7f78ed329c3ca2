using System.Security.Cryptography;

namespace NaraVard.Tests;

/// <summary>Words that no other test has.</summary>
internal static class Unique
{
    /// <summary>Letters alone: among the digits of a Guid there is a personal identity number now and then, and texts with one are refused.</summary>
    public static string Word() => RandomNumberGenerator.GetString("abcdefghijklmnopqrstuvwxyz", 20);
}
