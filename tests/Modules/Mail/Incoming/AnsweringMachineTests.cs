using System.Text;
using MimeKit;
using NaraVard.Mail.Incoming;

namespace NaraVard.Tests.Mail.Incoming;

public sealed class AnsweringMachineTests
{
    [Theory]
    [InlineData("Auto-Submitted: auto-replied")]
    [InlineData("Auto-Submitted: auto-generated (rejected)")]
    [InlineData("Return-Path: <>")]
    [InlineData("X-Autoreply: yes")]
    [InlineData("Precedence: bulk")]
    [InlineData("From: Mail Delivery System <MAILER-DAEMON@region.se>")]
    [InlineData("Subject: Automatiskt svar: Vad gör nattpersonalen?")]
    [InlineData("Subject: Frånvaro: Vad gör nattpersonalen?")]
    public void A_machine_is_known_by_its_headers(string header) => Assert.True(Wrote(header));

    [Theory]
    [InlineData("Auto-Submitted: no")]
    [InlineData("Return-Path: <anna@region.se>")]
    [InlineData("Subject: Sv: Vad gör nattpersonalen?")]
    [InlineData("X-Auto-Response-Suppress: All")]
    public void Somebody_who_answers_is_no_machine(string header) => Assert.False(Wrote(header));

    private static bool Wrote(string header)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($"{header}\n\nHej"));
        using var mail = MimeMessage.Load(stream);
        return AnsweringMachine.Wrote(mail);
    }
}
