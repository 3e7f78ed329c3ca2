using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using NaraVard.Kernel.Text;
using NaraVard.Media.Contents;
using NaraVard.Tests.Editing;

namespace NaraVard.Tests.Media;

public sealed class MediaTests(Site site)
{
    [Fact]
    public void A_file_that_takes_seconds_to_see_through_is_refused() =>
        Assert.NotNull(FileCheck.Run(Encoding.Latin1.GetBytes($"%PDF-1.7\n{string.Concat(Enumerable.Repeat("/JS%", 1_000_000))}\n%%EOF\n")).Problem);

    [Fact]
    public async Task A_picture_is_made_anew_in_several_widths_and_can_be_kept_for_ever()
    {
        var editor = await site.SignedInAsync("redaktor");

        var page = await editor.UploadAsync(Uploads.Png(1200, 600), "Korridor", alt: "En korridor");

        var address = ((IHtmlImageElement)(await editor.OpenAsync(page)).QuerySelector(".media-whole")!).GetAttribute("src")!;
        Assert.EndsWith("/1200x600.webp", address, StringComparison.Ordinal);
        using var narrow = await site.Visitor().Client.GetAsync(address.Replace("1200x600", "480x240", StringComparison.Ordinal));
        Assert.Equal("image/webp", narrow.Content.Headers.ContentType!.MediaType);
        Assert.Contains("immutable", narrow.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Contains("sandbox", narrow.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.NotNull(narrow.Headers.ETag);
    }

    [Fact]
    public async Task A_picture_that_says_nothing_of_what_it_shows_can_not_be_used_yet()
    {
        var editor = await site.SignedInAsync("redaktor");
        var page = await editor.UploadAsync(Uploads.Png(20, 10), "Tyst", alt: "");

        Assert.Null((await editor.OpenAsync(page)).QuerySelector("textarea[readonly]"));
    }

    [Fact]
    public async Task A_used_picture_is_not_taken_away_and_the_list_says_where_it_is_used()
    {
        var editor = await site.SignedInAsync("redaktor");
        var page = await editor.UploadAsync(Uploads.Png(30, 20), "Använd", alt: "En bild");
        var markdown = ((IHtmlTextAreaElement)(await editor.OpenAsync(page)).QuerySelector("textarea[readonly]")!).Value;
        var text = await Editor.WriteAsync(editor, "Exempel som visar en bild");
        using var saved = await editor.SubmitAsync(text, [.. Editor.Example("Exempel som visar en bild").Where(field => field.Name != "Done"), ("Done", markdown)]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        Assert.Contains("Exempel som visar en bild", (await editor.OpenAsync(page)).Body!.TextContent, StringComparison.Ordinal);
        using var refused = await editor.DeleteAsync(page);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("”Exempel som visar en bild”", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unused_picture_is_taken_away_with_its_files()
    {
        var editor = await site.SignedInAsync("redaktor");
        var page = await editor.UploadAsync(Uploads.Png(31, 21), "Oanvänd", alt: "En bild");
        var address = (await editor.OpenAsync(page)).QuerySelector(".media-whole")!.GetAttribute("src")!;

        using var gone = await editor.DeleteAsync(page);

        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await editor.StatusAsync(address));
        Assert.Equal(HttpStatusCode.NotFound, await editor.StatusAsync(page));
    }

    [Theory]
    [InlineData("MZ program")]
    [InlineData("GIF89a")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("<html><script>alert(1)</script></html>")]
    [InlineData("%PDF-1.7 /JavaScript (alert(1)) %%EOF")]
    [InlineData("%PDF-1.7 /S /#4aavaScript /J#53 (alert(1)) %%EOF")]
    [InlineData("%PDF-1.7 /JS 12 0 R %%EOF")]
    [InlineData("%PDF-1.7 /S /Rendition /JS%x\n(app.alert(1)) %%EOF")]
    [InlineData("%PDF-1.7 /JS\0(app.alert(1)) %%EOF")]
    [InlineData("%PDF-1.7 half")]
    [InlineData("namn;tal\n=cmd|' /C calc'!A0;2")]
    [InlineData("namn;nummer\nA;19121212-1212")]
    [InlineData("\u0089PNG\r\n\u001a\n no picture")]
    public async Task What_is_not_what_it_seems_is_refused_in_words(string bytes)
    {
        var editor = await site.SignedInAsync("redaktor");

        using var answer = await editor.SendAsync(Encoding.Latin1.GetBytes(bytes), "bild.png", "Fel slag", "x");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Theory]
    [InlineData("<!DOCTYPE html>\n<html><body><svg></svg></body></html>")]
    [InlineData("  <html lang=\"sv\"><p>Hej</html>")]
    public async Task A_web_page_named_as_a_picture_is_called_what_it_is(string page)
    {
        using var answer = await (await site.SignedInAsync("redaktor")).SendAsync(Encoding.UTF8.GetBytes(page), "bild.png", "Webbsida", "x");

        var why = (await Visitor.ReadAsync(answer)).Text(".error-summary");
        Assert.Contains("varken en bild, en PDF eller en tabell", why);
        Assert.DoesNotContain("SVG", why);
    }

    [Fact]
    public async Task Three_letters_by_chance_among_the_bytes_of_a_pdf_are_no_script()
    {
        var editor = await site.SignedInAsync("redaktor");

        await editor.UploadAsync(Encoding.Latin1.GetBytes("%PDF-1.7 stream \u00a7/JS\u00b4 endstream %%EOF"), "Slumpens bokstäver", alt: "", name: "fil.pdf");
    }

    [Fact]
    public async Task A_picture_that_is_too_high_to_be_made_anew_is_refused_in_words()
    {
        var editor = await site.SignedInAsync("redaktor");

        using var answer = await editor.SendAsync(Uploads.Png(1, 20_000), "stolpe.png", "En stolpe", "En stolpe");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("för hög", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_picture_is_what_its_bytes_say_whatever_it_is_called()
    {
        var editor = await site.SignedInAsync("redaktor");
        var png = await editor.UploadAsync(Uploads.Png(33, 22), "Kallad rapport", alt: "En bild", name: "rapport.pdf");
        var pdf = await editor.UploadAsync(Encoding.Latin1.GetBytes("%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n"), "Kallad bild", alt: "", name: "bild.png");

        using var picture = await site.Visitor().Client.GetAsync(await editor.AddressAsync(png));
        using var file = await site.Visitor().Client.GetAsync(((IHtmlTextAreaElement)(await editor.OpenAsync(pdf)).QuerySelector("textarea[readonly]")!).Value.Split('(')[1].TrimEnd(')'));

        Assert.Equal("image/webp", picture.Content.Headers.ContentType!.MediaType);
        Assert.Equal("application/pdf", file.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", file.Content.Headers.ContentDisposition!.DispositionType);
    }

    [Theory]
    [InlineData("MZ\u0090\0\u0003", "program.png")]
    [InlineData("#!/bin/sh\nrm -rf /", "skript.jpg")]
    [InlineData("<!doctype html><p>Hej", "sida.svg")]
    [InlineData("PK\u0003\u0004word/document.xml", "brev.pdf")]
    public async Task A_file_that_was_given_the_ending_of_a_picture_is_refused_by_its_name(string bytes, string name)
    {
        var editor = await site.SignedInAsync("redaktor");

        using var answer = await editor.SendAsync(Encoding.Latin1.GetBytes(bytes), name, "Förklädd", "x");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains($"{name}: ", (await Visitor.ReadAsync(answer)).Text(".error-summary"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_sent_after_each_other_get_a_page_and_an_address_each()
    {
        var editor = await site.SignedInAsync("redaktor");
        var word = $"Rad{Unique.Word()}";
        List<string> pages = [];
        foreach (var width in new[] { 40, 40, 41 })
        {
            pages.Add(await editor.UploadAsync(Uploads.Png(width, 20), $"{word} {pages.Count + 1}", alt: "En bild"));
        }

        var addresses = new List<string>();
        foreach (var page in pages)
        {
            addresses.Add(await editor.AddressAsync(page));
            Assert.Equal(HttpStatusCode.OK, await site.Visitor().StatusAsync(addresses[^1]));
        }

        Assert.Equal(3, pages.Distinct().Count());
        Assert.Equal(3, addresses.Distinct().Count());
        Assert.Equal([$"{word} 3", $"{word} 2", $"{word} 1"], (await editor.OpenAsync($"/redaktion/media?q={word}")).QuerySelectorAll(".media-card h2").Select(title => title.TextContent));
    }

    [Fact]
    public async Task Files_sent_together_are_all_taken_or_none_and_the_bad_one_is_named()
    {
        var editor = await site.SignedInAsync("redaktor");
        var word = $"grupp{Unique.Word()}";

        using var refused = await editor.SendAsync("", "", ($"{word}-1.png", Uploads.Png(50, 20)), ($"{word}-2.png", Encoding.ASCII.GetBytes("GIF89a")));
        var none = await editor.OpenAsync($"/redaktion/media?q={word}");
        using var taken = await editor.SendAsync("", "", ($"{word}-1.png", Uploads.Png(50, 20)), ($"{word}-2.png", Uploads.Png(51, 20)));
        var both = await editor.OpenAsync($"/redaktion/media?q={word}");

        Assert.Contains($"{word}-2.png: ", (await Visitor.ReadAsync(refused)).Text(".error-summary"), StringComparison.Ordinal);
        Assert.Empty(none.QuerySelectorAll(".media-card"));
        Assert.Equal(HttpStatusCode.Redirect, taken.StatusCode);
        Assert.Equal([$"{word}-1", $"{word}-2"], both.QuerySelectorAll(".media-card h2").Select(title => title.TextContent).Order());
    }

    [Fact]
    public async Task Others_than_editors_get_no_shelf() =>
        Assert.Equal(HttpStatusCode.Forbidden, await (await site.SignedInAsync("medarbetare")).StatusAsync("/redaktion/media"));

    [Fact]
    public void A_picture_in_a_text_gets_its_widths_its_size_and_its_caption()
    {
        var root = $"/media/{Guid.Empty}/0123456789abcdef/";

        var html = SafeMarkdown.ToHtml($"![En bild]({root}1200x600.webp \"Anna, <b>CC0</b>\")").Value!;

        Assert.Contains($"{root}480x240.webp 480w, {root}960x480.webp 960w, {root}1200x600.webp 1200w", html, StringComparison.Ordinal);
        Assert.Contains("width=\"1200\"", html, StringComparison.Ordinal);
        Assert.Contains("loading=\"lazy\"", html, StringComparison.Ordinal);
        Assert.Contains("Anna, &lt;b&gt;CC0&lt;/b&gt;</small>", html, StringComparison.Ordinal);
    }
}
