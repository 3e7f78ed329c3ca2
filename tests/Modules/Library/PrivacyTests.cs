using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel.Privacy;
using NaraVard.Library.About;
using NaraVard.People.SignIn;
using NaraVard.Tests.Editing;
using NaraVard.Tests.Rules;

namespace NaraVard.Tests.Library;

/// <summary>What the law wants told: personal data, the register of what it is used for, cookies and accessibility.</summary>
public sealed class PrivacyTests(Site site)
{
    [Fact]
    public async Task The_page_about_cookies_names_what_the_code_keeps_in_browsers_and_nothing_else()
    {
        var page = await site.Visitor().OpenAsync("/kakor");
        var named = page.QuerySelectorAll("dt code").Select(code => code.TextContent.TrimEnd('…', ' ')).ToHashSet();
        var kept = BrowserNames.InCode();

        Assert.Superset(new HashSet<string> { "naravard", "naravard-form", "naravard-rum-", "focus", "utan-nat" }, kept);
        Assert.Equal(kept.Order(StringComparer.Ordinal), named.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_page_about_cookies_says_how_long_a_sign_in_lasts()
    {
        var settings = new SignInSettings();

        var page = await site.Visitor().OpenAsync("/kakor");

        Assert.Contains($"högst {settings.Hours} timmar. Högst {settings.RememberedDays} dagar", page.Text("main"));
    }

    [Fact]
    public async Task A_reader_is_given_no_cookie()
    {
        foreach (var path in new[] { "/", "/exempel", "/sok?q=samtal", "/fragor/team", "/kakor" })
        {
            using var answer = await site.Visitor().Client.GetAsync(path);
            // What takes one away is none.
            Assert.DoesNotContain(answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [], cookie => !cookie.Contains("=; expires=Thu, 01 Jan 1970", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task The_register_has_each_time_that_something_is_kept_as_the_nightly_job_has_it()
    {
        var rules = site.Services.GetRequiredService<RetentionTimes>().All;

        var page = await site.Visitor().OpenAsync("/personuppgifter/register");

        Assert.Equal(rules.Select(rule => rule.Key).Order(), ProcessingRegister.All.SelectMany(entry => entry.Times).Order());
        Assert.All(rules, rule => Assert.Contains($"{rule.What}: {rule.Time} {rule.From}.", page.Text("main")));
    }

    [Fact]
    public void Each_kind_of_data_that_people_may_download_stands_once_in_the_register()
    {
        var parts = PersonalColumns.All.Values.SelectMany(columns => columns).Select(column => column.Part).Where(part => part != "").Distinct();

        Assert.Equal(parts.Order(), ProcessingRegister.All.SelectMany(entry => entry.Parts).Order());
    }

    [Theory]
    [InlineData("/om/tillganglighet")]
    [InlineData("/kakor")]
    [InlineData("/personuppgifter")]
    [InlineData("/personuppgifter/register")]
    public async Task The_foot_of_every_page_leads_to_what_the_law_wants_told(string path)
    {
        var page = await site.Visitor().OpenAsync("/begrepp");

        Assert.NotNull(page.QuerySelector($".site-footer a[href='{path}']"));
    }

    [Fact]
    public async Task The_accessibility_statement_has_all_parts_that_the_law_asks_for()
    {
        var page = await site.Visitor().OpenAsync("/om/tillganglighet");
        var text = page.Text("main");

        Assert.All(
            ["Socialstyrelsen", "NäraVård", "delvis förenlig", "2018:1937", "WCAG 3.1.2", "självskattning", "Ingen utomstående", "12 §", "9 §", "Senaste bedömningen gjordes", "uppdaterades senast", "Myndigheten för digital förvaltning"],
            part => Assert.Contains(part, text));
        Assert.NotNull(page.QuerySelector("a[href='https://www.digg.se/tdosanmalan']"));
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

    [Theory]
    [InlineData("ring oss", "Digg", "https://www.digg.se/", "Accessibility__Contact=")]
    [InlineData("", " ", "https://www.digg.se/", "Accessibility__Supervisor=")]
    [InlineData("", "Digg", "digg.se", "Accessibility__SupervisorPage=")]
    public void So_is_one_of_the_accessibility_statement(string contact, string supervisor, string address, string told)
    {
        var result = new CheckAccessibilityOptions().Validate(null, new AccessibilityOptions { Contact = contact, Supervisor = supervisor, SupervisorPage = address });

        Assert.Contains(told, Assert.Single(result.Failures!));
    }
}
