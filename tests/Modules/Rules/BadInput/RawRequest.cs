using System.Text;

namespace NaraVard.Tests.Rules.BadInput;

/// <summary>A request, byte for byte.</summary>
/// <param name="Method">Its method.</param>
/// <param name="Target">The address and its query, already encoded or wrong on purpose.</param>
internal sealed record RawRequest(string Method, string Target)
{
    /// <summary>What marks text of ours that would come back as markup.</summary>
    public const string Mark = "<zq onx=1>";

    /// <summary>The header that a split header would make.</summary>
    public const string Injected = "X-Injected";

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    public string? ContentType { get; init; }

    public byte[] Body { get; init; } = [];

    /// <summary>In short what is wrong with it, for whoever reads a failure.</summary>
    public string What { get; init; } = "som den ska vara";

    public byte[] Bytes(string host, string? cookies)
    {
        var head = new StringBuilder($"{Method} {Target} HTTP/1.1\r\n");
        if (!Headers.Any(header => header.Name == "Host"))
        {
            head.Append($"Host: {host}\r\n");
        }

        foreach (var (name, value) in Headers)
        {
            head.Append($"{name}: {value}\r\n");
        }

        if (cookies is { Length: > 0 })
        {
            head.Append($"Cookie: {cookies}\r\n");
        }

        if (ContentType is not null)
        {
            head.Append($"Content-Type: {ContentType}\r\n");
        }

        if (ContentType is not null || Body.Length > 0)
        {
            head.Append($"Content-Length: {Body.Length}\r\n");
        }

        return [.. Encoding.UTF8.GetBytes(head.Append("Connection: close\r\n\r\n").ToString()), .. Body];
    }

    public override string ToString() => $"{Method} {(Target.Length > 160 ? Target[..160] + "…" : Target)} ({What})";
}
