using System.Text;
using MailKit;

namespace NaraVard.Mail.Transports;

/// <summary>
/// Listens to what the server says, to know how far one mail has come. Until its last line is written the server can't have taken it (RFC 5321, 4.1.1.4); after that only
/// the server's answer tells.
/// </summary>
internal sealed class Conversation : IProtocolLogger
{
    private const string GoAhead = "354";

    private readonly StringBuilder _line = new();
    private bool _isUnderWay;

    /// <summary>Whether all of the mail may have reached the server.</summary>
    public bool IsWhole { get; private set; }

    /// <summary>What the server answered when it had the whole mail: "250"; null while it hasn't.</summary>
    public string? Answer { get; private set; }

    public IAuthenticationSecretDetector? AuthenticationSecretDetector { get; set; }

    /// <summary>A mail begins.</summary>
    public void Begin()
    {
        _line.Clear();
        (_isUnderWay, IsWhole, Answer) = (false, false, null);
    }

    /// <summary>All of the mail has been given to the connection. Before the server has asked for it, it was only measured.</summary>
    public void Whole() => IsWhole = _isUnderWay;

    public void LogConnect(Uri uri)
    {
    }

    public void LogClient(byte[] buffer, int offset, int count)
    {
    }

    // An answer may come in pieces.
    public void LogServer(byte[] buffer, int offset, int count)
    {
        foreach (var letter in Encoding.Latin1.GetString(buffer, offset, count))
        {
            _line.Append(letter);
            if (letter == '\n')
            {
                Hear(_line.ToString());
                _line.Clear();
            }
        }
    }

    public void Dispose()
    {
    }

    private void Hear(string line)
    {
        if (IsWhole)
        {
            Answer ??= line.Length < 3 ? null : line[..3];
        }
        else if (line.StartsWith(GoAhead, StringComparison.Ordinal))
        {
            _isUnderWay = true;
        }
    }
}
