using System.Security.Cryptography;
using Microsoft.Extensions.Options;
using NaraVard.Mail.Contracts;

namespace NaraVard.Mail.Incoming;

/// <summary>
/// Addresses like <c>svar+pmfrgg…@naravard.se</c>: after the plus stand a kind, an id and the first ten bytes of their HMAC-SHA256, in Base32 (RFC 4648) with small letters,
/// since servers on the way may change the case. 49 characters before the @ at the most usual name; RFC 5321 allows 64.
/// </summary>
internal sealed class ReplyAddresses(IOptions<MailOptions> options, ReplyKey key) : IReplyAddresses
{
    private const int MacBytes = 10;
    private const int IdBytes = 16;

    public string? For(char kind, Guid id)
    {
        if (!options.Value.Inbox.IsOn)
        {
            return null;
        }

        var at = options.Value.Inbox.Address.IndexOf('@', StringComparison.Ordinal);
        return $"{options.Value.Inbox.Address[..at]}+{Base32.Write(Signed(kind, id))}{options.Value.Inbox.Address[at..]}";
    }

    /// <returns>What the address is signed for, or null when it isn't one of ours.</returns>
    public (char Kind, Guid Id)? Read(string address)
    {
        var (plus, at) = (address.IndexOf('+', StringComparison.Ordinal), address.LastIndexOf('@'));
        if (plus < 0 || at < plus || Base32.Read(address[(plus + 1)..at]) is not { Length: 1 + IdBytes + MacBytes } read)
        {
            return null;
        }

        var (kind, id) = ((char)read[0], new Guid(read.AsSpan(1, IdBytes)));
        return CryptographicOperations.FixedTimeEquals(Signed(kind, id), read) ? (kind, id) : null;
    }

    private byte[] Signed(char kind, Guid id)
    {
        byte[] content = [(byte)kind, .. id.ToByteArray()];
        return [.. content, .. HMACSHA256.HashData(key.Value, content).AsSpan(0, MacBytes)];
    }
}
