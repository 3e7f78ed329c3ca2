using System.ComponentModel.DataAnnotations;
using System.Net;
using NaraVard.Mail.Contracts;
using NaraVard.Prompts.Letters;
using NaraVard.Tests.Mail;

namespace NaraVard.Tests.Prompts.Letters;

/// <summary>What stands in the mails is content, and what makes a mail work can't be taken out of it.</summary>
public sealed class MailTemplateTests(Site site)
{
    private static readonly MailTemplate Whole = new()
    {
        Key = MailKinds.Reflection,
        Title = "Prov",
        Opening = "Hej {namn}",
        Question = "{fråga}\n\n{svara: Svara}\n\n{varför}",
        Closing = "Gäller i {dagar} dagar.\n\n{färre: Färre frågor}",
    };

    [Fact]
    public void A_template_with_all_that_a_mail_needs_is_taken() => Assert.Empty(Faults(Whole));

    [Fact]
    public void What_a_mail_cannot_be_without_and_what_nobody_knows_is_told_beside_its_field()
    {
        Assert.Contains("Skriv platsen {fråga}", Fault(Whole with { Question = "{svara: Svara}" }, nameof(MailTemplate.Question)));
        Assert.Contains("Skriv platsen {svara}", Fault(Whole with { Question = "{fråga}" }, nameof(MailTemplate.Question)));
        Assert.Contains("Skriv platsen {färre}", Fault(Whole with { Closing = "Hej då" }, nameof(MailTemplate.Closing)));
        Assert.Contains("{cykel} finns inte här", Fault(Whole with { Opening = "Om {cykel}" }, nameof(MailTemplate.Opening)));
        Assert.Contains("stå för sig", Fault(Whole with { Question = "Frågan: {fråga}\n\n{svara: Svara}" }, nameof(MailTemplate.Question)));
        Assert.Contains("vad det ska stå på länken", Fault(Whole with { Question = "{fråga}\n\n{svara}" }, nameof(MailTemplate.Question)));
        Assert.Contains("klammer", Fault(Whole with { Opening = "Hej {namn" }, nameof(MailTemplate.Opening)));
    }

    [Fact]
    public void What_fills_a_place_is_never_read_as_a_template_and_an_empty_one_takes_its_paragraph_away()
    {
        var places = new Places(new Dictionary<string, string> { ["namn"] = "{färre: Klicka}", ["lära"] = "" }, new Dictionary<string, string> { ["färre"] = "https://exempel.se/x" });

        var letter = TemplateText.Write(new LetterBody(), "Hej {namn}\n\nDet ville ni lära: {lära}", places).Write("asa@exempel.se", "Prov", "prov");

        Assert.Equal("Hej {färre: Klicka}\n\nNäraVård\n", letter.Text);
    }

    [Theory]
    [InlineData("reflektion", "Svara utan att logga in")]
    [InlineData("infor-mote", "bland dina egna anteckningar inför mötet")]
    [InlineData("aterblick", "Att förstå varför mornarna blir stressiga")]
    public async Task Everybody_can_see_a_mail_as_text_and_as_it_looks(string slug, string says)
    {
        var visitor = site.Visitor();

        var page = await visitor.OpenAsync($"/mejlmallar/{slug}");
        using var preview = await visitor.Client.GetAsync($"/mejlmallar/{slug}/forhandsvisning");

        Assert.Contains(says, page.QuerySelector("main")!.TextContent);
        Assert.Contains(says, (await Visitor.ReadAsync(preview)).Body!.TextContent);
        Assert.Contains("default-src 'none'", preview.Headers.GetValues("Content-Security-Policy").Single());
        Assert.Null(page.QuerySelector("main form"));
    }

    [Fact]
    public async Task An_editor_sends_a_test_mail_to_themselves_and_nobody_else_does()
    {
        var editor = await site.SignedInAsync("redaktor");

        using var sent = await editor.SubmitAsync("/mejlmallar/reflektion");
        await site.SendAsync();
        using var denied = await (await site.SignedInAsync("medarbetare")).Client.PostAsync("/mejlmallar/reflektion", new FormUrlEncodedContent([]));

        Assert.Equal(HttpStatusCode.Redirect, sent.StatusCode);
        Assert.Contains(ReceivedMail.InFolder(site.DataFolder, "redaktor@demo.invalid"), mail => mail["Subject"] == "Vilka mönster ser ni bland era patienter?" && mail["List-Unsubscribe"] is null);
        Assert.NotEqual(HttpStatusCode.Redirect, denied.StatusCode);
    }

    private static string Fault(MailTemplate template, string field) => string.Join('\n', Faults(template).Where(fault => fault.MemberNames.Contains(field)).Select(fault => fault.ErrorMessage));

    private static List<ValidationResult> Faults(MailTemplate template) => [.. template.Validate(new ValidationContext(template))];
}
