using Microsoft.Extensions.Configuration;
using NaraVard.Mail;

namespace NaraVard.Tests.Mail;

public sealed class MailOptionsTests
{
    [Theory]
    [InlineData("Mail:Domain", "inte en domän", "Mail__Domain=")]
    [InlineData("Mail:From", "ingen adress", "Mail__From=")]
    [InlineData("Mail:Folder", "", "Mail__Folder=")]
    [InlineData("Mail:Smtp:Host", "smtp.exempel.se", "Mail__From=")]
    [InlineData("Mail:Smtp:Host", "smtp.exempel.se", "Site__Address=")]
    [InlineData("Site:Address", "exempel.se", "Site__Address=")]
    public void A_setting_that_cannot_work_is_named_with_a_value_that_does(string key, string value, string told)
    {
        var config = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Mail:Folder"] = "mail", [key] = value }).Build();
        var options = config.GetSection("Mail").Get<MailOptions>()!;

        var result = new CheckMailOptions(config).Validate(null, options);

        Assert.Contains(result.Failures!, fault => fault.Contains(told, StringComparison.Ordinal));
    }
}
