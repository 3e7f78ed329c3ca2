using MimeKit;

namespace NaraVard.Mail.Incoming;

/// <summary>Tells what a machine has written from what somebody has.</summary>
internal static class AnsweringMachine
{
    private static readonly string[] Subjects = ["autosvar:", "automatiskt svar:", "frånvaro:", "automatic reply:", "auto reply:", "autoreply:", "out of office:"];

    /// <summary>
    /// By RFC 3834 (Auto-Submitted), an empty return path (RFC 5321, 4.5.5), the older headers that answering machines use, and last the words that Outlook and others begin
    /// the subject with.
    /// </summary>
    public static bool Wrote(MimeMessage message) =>
        (message.Headers["Auto-Submitted"] is { } auto && !auto.Trim().StartsWith("no", StringComparison.OrdinalIgnoreCase))
        || message.Headers["Return-Path"]?.Trim() == "<>"
        || message.Headers["X-Autoreply"] is not null || message.Headers["X-Autorespond"] is not null
        || message.Headers["Precedence"]?.Trim().ToLowerInvariant() is "auto_reply" or "bulk" or "junk" or "list"
        || message.From.Mailboxes.Any(from => from.Address.StartsWith("mailer-daemon@", StringComparison.OrdinalIgnoreCase) || from.Address.StartsWith("postmaster@", StringComparison.OrdinalIgnoreCase))
        || Subjects.Any(words => (message.Subject ?? "").TrimStart().StartsWith(words, StringComparison.OrdinalIgnoreCase));
}
