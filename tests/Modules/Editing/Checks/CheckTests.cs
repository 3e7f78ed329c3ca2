using AngleSharp.Html.Dom;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Mail.Contracts;
using NaraVard.Tests.Media;

namespace NaraVard.Tests.Editing.Checks;

public sealed class CheckTests(Site site)
{
    [Theory]
    [InlineData("Ring Anna på 070-123 45 67.", "telefonnummer")]
    [InlineData("Ring Anna på 0046701234567.", "telefonnummer")]
    [InlineData("Ring Anna på (08) 12 34 56.", "telefonnummer")]
    [InlineData("Skriv till anna@exempel.se.", "e-postadress")]
    [InlineData("Se [sidan](/exempel/finns-inte-alls).", "inte är publicerad")]
    [InlineData("Se [sidan](/hittepa).", "inte är publicerad")]
    [InlineData("Se [sidan](exempel/buurtzorg-sjalvstyrande-team).", "saknar början")]
    [InlineData("Se [längre ner](#finns-inte).", "rubrik som inte finns")]
    [InlineData("![](/favicon.svg)", "saknar beskrivning")]
    [InlineData("![En dörr](/media/0199f3a0-0000-7000-8000-000000000000/0123456789abcdef/20x10.webp)", "finns inte bland Bilder och filer")]
    [InlineData("Läs [mer](/media/0199f3a0-0000-7000-8000-000000000000/0123456789abcdef/fil.pdf).", "finns inte bland Bilder och filer")]
    [InlineData("![En dörr](https://exempel.se/dorr.png)", "ligger på en annan webbplats")]
    [InlineData("![En dörr](dorr.png)", "saknar början")]
    [InlineData("Se [utkastet](/redaktion/exempel/buurtzorg-sjalvstyrande-team).", "behöver logga in")]
    [InlineData("Se [cykeln](/cykler/0199f3a0-0000-7000-8000-000000000000).", "behöver logga in")]
    [InlineData("Se [kontot](/konto).", "behöver logga in")]
    [InlineData("## För hög", "ligger för högt")]
    [InlineData("### Först\n\n##### Hopp", "hoppar över en nivå")]
    [InlineData("Det här är en mening som bara fortsätter och fortsätter och som lägger till den ena satsen efter den andra utan att någonsin ge läsaren en paus för att hämta andan eller tänka efter en stund.", "Dela den")]
    public async Task A_doubtful_text_gets_a_hint_that_leads_to_its_field(string text, string hint)
    {
        var checks = await ChecksOfAsync(("Done", text));

        var found = Assert.Single(checks.QuerySelectorAll("#kontroller .checks li"), item => item.TextContent.Contains(hint, StringComparison.Ordinal));
        Assert.Equal("#Done", found.QuerySelector("a")!.GetAttribute("href"));
        Assert.Empty(checks.QuerySelectorAll("#kontroller .is-failing"));
    }

    [Theory]
    [InlineData("Se [exemplet](/exempel/buurtzorg-sjalvstyrande-team?x=1#y).")]
    [InlineData("Se [frågorna](/fragor/team) och [korten](/fragor/team/kort).")]
    [InlineData("Se [alla](/exempel), [sök](/sok?q=tid) och [rapporten](https://exempel.se/a).")]
    [InlineData("Se [siffrorna](/siffror/vastra-varmland-nyckeltal.csv).")]
    [InlineData("### En rubrik\n\n#### En under\n\n### En till\n\nSe [den första](#en-rubrik).")]
    [InlineData("Kl. 10.30 den 3 mars 2026 prövade 12 personer.")]
    public async Task A_sound_text_gets_no_hint(string text) =>
        Assert.DoesNotContain((await ChecksOfAsync(("Done", text))).QuerySelectorAll("#kontroller li"), item => item.TextContent.Contains("Vad man gjorde", StringComparison.Ordinal));

    [Theory]
    [InlineData("MadePossible", "", "Skriv vad som gjorde det möjligt")]
    [InlineData("Source.Document", "", "Välj källan")]
    [InlineData("Gave", "Patienten 19121212-1212 ringde.", "personnummer")]
    public async Task What_can_not_be_saved_is_a_stop(string field, string value, string message)
    {
        var checks = await ChecksOfAsync((field, value));

        var stop = Assert.Single(checks.QuerySelectorAll("#kontroller .is-failing"));
        Assert.Contains(message, stop.TextContent);
        Assert.Equal($"#{field.Replace('.', '_')}", stop.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_link_with_our_own_host_is_written_without_it()
    {
        var ours = await site.AskAsync(services => Task.FromResult(services.GetRequiredService<ISiteAddress>().Absolute("/exempel?sida=2")));

        Assert.Contains("Skriv den som /exempel?sida=2", (await ChecksOfAsync(("Done", $"Se [alla]({ours})."))).Text("#kontroller"));
        Assert.Contains("finns här. Skriv adressen som /exempel", (await ChecksOfAsync(("Done", $"![Dörr]({ours})"))).Text("#kontroller"));
    }

    [Fact]
    public async Task A_picture_from_the_shelf_gets_no_hint_as_long_as_it_is_there()
    {
        var editor = await site.SignedInAsync("redaktor");
        var page = await editor.UploadAsync(Uploads.Png(52, 26), "Finns och försvinner", alt: "En dörr");
        var markdown = ((IHtmlTextAreaElement)(await editor.OpenAsync(page)).QuerySelector("textarea[readonly]")!).Value;
        Assert.DoesNotContain("Vad man gjorde", (await ChecksOfAsync(("Done", markdown))).Text("#kontroller"));

        using var gone = await editor.DeleteAsync(page);

        Assert.Contains("finns inte bland Bilder och filer", (await ChecksOfAsync(("Done", markdown))).Text("#kontroller"));
    }

    [Theory]
    [InlineData("begrepp", "#Text")]
    [InlineData("exempel", "#Starting")]
    public async Task A_page_without_a_text_is_pointed_out(string type, string field)
    {
        var empty = await Editor.PreviewAsync(await site.SignedInAsync("redaktor"), $"/redaktion/{type}/nytt", ("Title", "Bara en rubrik"));

        var hint = Assert.Single(empty.QuerySelectorAll("#kontroller .checks li"), item => item.TextContent.Contains("Texten är tom", StringComparison.Ordinal));
        Assert.Equal(field, hint.QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_page_says_how_easy_the_text_is_to_read() =>
        Assert.Matches("LIX [0-9]+, [a-zåäö ]+. [0-9]+ ord", (await (await site.SignedInAsync("redaktor")).OpenAsync("/redaktion/exempel/buurtzorg-sjalvstyrande-team")).Text("#kontroller"));

    [Fact]
    public async Task A_text_with_long_words_and_sentences_is_said_to_be_hard() =>
        Assert.Contains(
            "svår att läsa",
            (await ChecksOfAsync(("Done", string.Concat(Enumerable.Repeat("Organisationsutvecklingens förutsättningar konkretiserades verksamhetsövergripande. ", 30))))).Text("#kontroller"));

    private async Task<IHtmlDocument> ChecksOfAsync(params (string Name, string Value)[] changed) =>
        await Editor.PreviewAsync(await site.SignedInAsync("redaktor"), "/redaktion/exempel/nytt", [.. Editor.Example("Kontrolleras").Where(field => changed.All(c => c.Name != field.Name)), .. changed]);
}
