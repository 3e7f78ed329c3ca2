using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace NaraVard.People.Joining;

/// <summary>The secret of a mailed link. It is told once, in the mail; what is kept is its hash.</summary>
internal static class LinkToken
{
    public const int HashLength = 64;

    private const int Bytes = 24;

    public static string Make() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(Bytes));

    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
