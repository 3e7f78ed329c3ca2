using System.Buffers.Binary;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;
using NaraVard.Prompts.Sending;

namespace NaraVard.Prompts.Answering;

/// <summary>Which prompt a link is about, and until when it may be answered.</summary>
internal sealed record AnswerTicket(Guid Prompt, DateTimeOffset ExpiresAt);

/// <summary>
/// Signs the links in the mails. The expiry stands in the link itself, since ASP.NET's time-limited protector reads the
/// machine's clock and not ours.
/// </summary>
internal sealed class AnswerTokens(IDataProtectionProvider protection)
{
    public const int Days = 14;

    private const int IdLength = 16;

    private readonly IDataProtector _protector = protection.CreateProtector("NaraVard.Prompts.Answer.v1");

    public string Make(ReflectionPrompt prompt)
    {
        var content = new byte[IdLength + sizeof(long)];
        prompt.Id.TryWriteBytes(content);
        BinaryPrimitives.WriteInt64BigEndian(content.AsSpan(IdLength), prompt.AskedAt.AddDays(Days).ToUnixTimeSeconds());
        return WebEncoders.Base64UrlEncode(_protector.Protect(content));
    }

    /// <returns>The ticket, or null when the link was cut off, changed or never ours.</returns>
    public AnswerTicket? Read(string token)
    {
        try
        {
            var content = _protector.Unprotect(WebEncoders.Base64UrlDecode(token));
            return new AnswerTicket(new Guid(content.AsSpan(0, IdLength)), DateTimeOffset.FromUnixTimeSeconds(BinaryPrimitives.ReadInt64BigEndian(content.AsSpan(IdLength))));
        }
        catch (Exception broken) when (broken is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
