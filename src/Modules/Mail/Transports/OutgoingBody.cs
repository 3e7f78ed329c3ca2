using MimeKit;

namespace NaraVard.Mail.Transports;

/// <summary>What a mail says, text and HTML as alternatives. Tells when the last of it has been written: what the server does after that, it may do with the whole mail in its hands.</summary>
internal sealed class OutgoingBody : MultipartAlternative
{
    /// <summary>Called each time the whole has been written somewhere.</summary>
    public Action? Written { get; set; }

    public override void WriteTo(FormatOptions options, Stream stream, bool contentOnly, CancellationToken cancellationToken = default)
    {
        base.WriteTo(options, stream, contentOnly, cancellationToken);
        Written?.Invoke();
    }

    public override async Task WriteToAsync(FormatOptions options, Stream stream, bool contentOnly, CancellationToken cancellationToken = default)
    {
        await base.WriteToAsync(options, stream, contentOnly, cancellationToken);
        Written?.Invoke();
    }
}
