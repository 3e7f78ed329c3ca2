using System.Globalization;
using System.Net.Mail;

namespace NaraVard.People.Joining;

/// <summary>A mail address, and the domains it counts with.</summary>
internal static class WorkAddress
{
    public const int Longest = 256;

    public static readonly Problem Bad = new Problem.Invalid("Email", "Skriv en e-postadress, till exempel namn@region.se");

    /// <summary>The address as it is kept, or null when it isn't one.</summary>
    public static string? Read(string? typed) =>
        typed?.Trim() is { Length: > 3 and <= Longest } written && MailAddress.TryCreate(written, out var address) && address.Address == written && address.Host.Contains('.', StringComparison.Ordinal)
            ? written
            : null;

    /// <summary>The domain after the @ and those it lies under, the nearest first, in the letters of the name system.</summary>
    public static IReadOnlyList<string> Domains(string email)
    {
        var domain = ToAscii(email[(email.LastIndexOf('@') + 1)..]);
        List<string> all = [];
        while (domain?.Contains('.', StringComparison.Ordinal) == true)
        {
            all.Add(domain);
            domain = domain[(domain.IndexOf('.', StringComparison.Ordinal) + 1)..];
        }

        return all;
    }

    /// <summary>A domain in lower case and the letters of the name system, or null when it can't be one.</summary>
    public static string? ToAscii(string domain)
    {
        try
        {
            return new IdnMapping { UseStd3AsciiRules = true }.GetAscii(domain.Trim().TrimEnd('.')).ToLowerInvariant();
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
