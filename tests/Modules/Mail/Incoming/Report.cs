using System.Text;
using MimeKit;

namespace NaraVard.Tests.Mail.Incoming;

/// <summary>A report as a mail server sends it.</summary>
internal static class Report
{
    public static string Text(string to, string action, string status, string diagnostic, string recipient = "anna@region.se") =>
        $"""
        Return-Path: <>
        From: Mail Delivery System <MAILER-DAEMON@region.se>
        To: {to}
        Subject: Undelivered Mail Returned to Sender
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="del"

        --del
        Content-Type: text/plain; charset=utf-8

        Ett mejl gick inte att lämna.

        --del
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.region.se

        Final-Recipient: rfc822; {recipient}
        Action: {action}
        Status: {status}
        Diagnostic-Code: {diagnostic}

        --del
        Content-Type: text/rfc822-headers

        Subject: Vad gör nattpersonalen?

        --del--
        """;

    public static MimeMessage Of(string action, string status, string diagnostic)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Text("svar@naravard.se", action, status, diagnostic)));
        return MimeMessage.Load(stream);
    }
}
