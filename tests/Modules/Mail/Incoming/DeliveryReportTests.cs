using System.Text;
using MimeKit;
using NaraVard.Mail.Incoming;

namespace NaraVard.Tests.Mail.Incoming;

/// <summary>Reports of what wasn't delivered, as RFC 3464 has them.</summary>
public sealed class DeliveryReportTests
{
    [Theory]
    [InlineData("failed", "5.1.1", true)]
    [InlineData("failed", "5.1.2", true)]
    [InlineData("failed", "5.0.0", false)]
    [InlineData("failed", "5.1.8", false)]
    [InlineData("failed", "5.4.6", false)]
    [InlineData("failed", "5.2.2", false)]
    [InlineData("failed", "5.7.1", false)]
    [InlineData("failed", "4.4.7", false)]
    [InlineData("delayed", "4.4.1", false)]
    public void An_address_is_given_up_only_when_it_is_the_address_that_is_wrong(string action, string status, bool isHard)
    {
        using var mail = Report.Of(action, status, "smtp; 550 Användaren finns inte");

        var report = DeliveryReport.Of(mail)!;

        Assert.True(report.IsAbout("Anna@region.se"));
        Assert.False(report.IsAbout("anna@annan.se"));
        Assert.Equal((isHard, status, "550 Användaren finns inte"), (report.IsHard, report.Status, report.Reason));
    }

    [Fact]
    public void A_letter_is_no_report()
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes("Subject: Undelivered Mail Returned to Sender\n\n5.1.1"));
        using var mail = MimeMessage.Load(stream);

        Assert.Null(DeliveryReport.Of(mail));
    }
}
