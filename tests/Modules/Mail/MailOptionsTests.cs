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
    [InlineData("Mail:PerDomainPerMinute", "-1", "Mail__PerDomainPerMinute=")]
    [InlineData("Mail:Unsure", "kanske", "Mail__Unsure=")]
    [InlineData("Site:Address", "exempel.se", "Site__Address=")]
    public void A_setting_that_cannot_work_is_named_with_a_value_that_does(string key, string value, string told)
    {
        var config = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?> { ["Mail:Folder"] = "mail", [key] = value }).Build();
        var options = config.GetSection("Mail").Get<MailOptions>()!;

        var result = new CheckMailOptions(config).Validate(null, options);

        Assert.Contains(result.Failures!, fault => fault.Contains(told, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Tls", "kanske", "Mail__Smtp__Tls=")]
    [InlineData("Connections", "0", "Mail__Smtp__Connections=")]
    [InlineData("Port", "0", "Mail__Smtp__Port=")]
    [InlineData("User", "naravard", "Mail:Smtp:Password")]
    public void A_mail_server_that_cannot_be_used_as_set_is_told_of_too(string key, string value, string told)
    {
        var settings = new Dictionary<string, string?> { ["Mail:Smtp:Host"] = "smtp.exempel.se", ["Mail:From"] = "naravard@exempel.se", ["Mail:Domain"] = "naravard.exempel.se", ["Site:Address"] = "https://naravard.exempel.se", [$"Mail:Smtp:{key}"] = value };
        var config = new ConfigurationBuilder().AddInMemoryCollection(settings).Build();

        var result = new CheckMailOptions(config).Validate(null, config.GetSection("Mail").Get<MailOptions>()!);

        Assert.Contains(told, Assert.Single(result.Failures!), StringComparison.Ordinal);
    }
}
