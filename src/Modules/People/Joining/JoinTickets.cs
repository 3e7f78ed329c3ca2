using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace NaraVard.People.Joining;

/// <summary>
/// Signs the link that proves a work address. Nothing is stored until it is used. The expiry stands in the link itself, since
/// ASP.NET's time-limited protector reads the machine's clock and not ours.
/// </summary>
internal sealed class JoinTickets(IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(1);

    private readonly IDataProtector _protector = protection.CreateProtector("NaraVard.Join.v1");

    public string Make(string email)
    {
        var content = new byte[sizeof(long) + Encoding.UTF8.GetByteCount(email)];
        BinaryPrimitives.WriteInt64BigEndian(content, (clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds());
        Encoding.UTF8.GetBytes(email, content.AsSpan(sizeof(long)));
        return WebEncoders.Base64UrlEncode(_protector.Protect(content));
    }

    /// <returns>The address, or null when the link is too old, cut off, changed or never ours.</returns>
    public string? Read(string ticket)
    {
        try
        {
            var content = _protector.Unprotect(WebEncoders.Base64UrlDecode(ticket));
            return DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(content)) > clock.GetUtcNow() ? Encoding.UTF8.GetString(content.AsSpan(sizeof(long))) : null;
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
