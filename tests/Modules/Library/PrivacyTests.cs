using System.Text.RegularExpressions;
using NaraVard.Library.About;

namespace NaraVard.Tests.Library;

public sealed partial class PrivacyTests(Site site)
{
    [Fact]
    public async Task The_page_about_personal_data_names_every_cookie_that_the_code_sets()
    {
        var named = (await site.Visitor().OpenAsync("/personuppgifter")).QuerySelectorAll("code").Select(code => code.TextContent).ToList();
        var set = Directory.EnumerateFiles(Path.Combine(Site.Root, "src"), "*.cs", SearchOption.AllDirectories)
            .Where(file => !file.Contains("/obj/", StringComparison.Ordinal) && !file.Contains("/bin/", StringComparison.Ordinal))
            .SelectMany(file => File.ReadLines(file).Where(line => file.Contains("Cookie", StringComparison.Ordinal) || line.Contains("Cookie", StringComparison.Ordinal)))
            .SelectMany(line => CookieName().Matches(line).Select(match => match.Groups[1].Value)).Distinct().ToList();

        Assert.Contains("naravard", set);
        Assert.Empty(set.Except(named));
    }

    [Theory]
    [InlineData("", "dataskydd@exempel.se", "Privacy__Controller=Socialstyrelsen")]
    [InlineData("Socialstyrelsen", "ring oss", "Privacy__Contact=dataskydd@exempel.se")]
    [InlineData("Socialstyrelsen", "http://exempel.se", "Privacy__Contact=dataskydd@exempel.se")]
    public void A_setting_that_cannot_work_is_named_with_a_value_that_does(string controller, string contact, string told)
    {
        var result = new CheckPrivacyOptions().Validate(null, new PrivacyOptions { Controller = controller, Contact = contact });

        Assert.Contains(told, Assert.Single(result.Failures!));
    }

    [GeneratedRegex(@"Name = ""(naravard[a-z-]*)""")]
    private static partial Regex CookieName();
}
