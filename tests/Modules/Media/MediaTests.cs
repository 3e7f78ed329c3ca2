using System.Net;
using System.Net.Http.Headers;
using System.Text;
using AngleSharp.Html.Dom;
using NaraVard.Kernel.Text;
using NaraVard.Tests.Editing;
using SkiaSharp;

namespace NaraVard.Tests.Media;

public sealed class MediaTests(Site site)
{
    [Fact]
    public async Task A_picture_is_made_anew_in_several_widths_and_can_be_kept_for_ever()
    {
        var editor = await site.SignedInAsync("redaktor");

        var page = await UploadAsync(editor, Png(1200, 600), "Korridor", alt: "En korridor");

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
        var page = await UploadAsync(editor, Png(20, 10), "Tyst", alt: "");

        Assert.Null((await editor.OpenAsync(page)).QuerySelector("textarea[readonly]"));
    }

    [Fact]
    public async Task A_used_picture_is_not_taken_away_and_the_list_says_where_it_is_used()
    {
        var editor = await site.SignedInAsync("redaktor");
        var page = await UploadAsync(editor, Png(30, 20), "Använd", alt: "En bild");
        var markdown = ((IHtmlTextAreaElement)(await editor.OpenAsync(page)).QuerySelector("textarea[readonly]")!).Value;
        var text = await Editor.WriteAsync(editor, "Exempel som visar en bild");
        using var saved = await editor.SubmitAsync(text, [.. Editor.Example("Exempel som visar en bild").Where(field => field.Name != "Done"), ("Done", markdown)]);
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);

        Assert.Contains("Exempel som visar en bild", (await editor.OpenAsync(page)).Body!.TextContent, StringComparison.Ordinal);
        using var refused = await DeleteAsync(editor, page);
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("”Exempel som visar en bild”", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unused_picture_is_taken_away_with_its_files()
    {
        var editor = await site.SignedInAsync("redaktor");
        var page = await UploadAsync(editor, Png(31, 21), "Oanvänd", alt: "En bild");
        var address = (await editor.OpenAsync(page)).QuerySelector(".media-whole")!.GetAttribute("src")!;

        using var gone = await DeleteAsync(editor, page);

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
    [InlineData("%PDF-1.7 half")]
    [InlineData("namn;tal\n=cmd|' /C calc'!A0;2")]
    [InlineData("namn;nummer\nA;19121212-1212")]
    [InlineData("\u0089PNG\r\n\u001a\n no picture")]
    public async Task What_is_not_what_it_seems_is_refused_in_words(string bytes)
    {
        var editor = await site.SignedInAsync("redaktor");

        using var answer = await SendAsync(editor, Encoding.Latin1.GetBytes(bytes), "bild.png", "Fel slag", "x");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
    }

    [Fact]
    public async Task A_picture_that_is_too_high_to_be_made_anew_is_refused_in_words()
    {
        var editor = await site.SignedInAsync("redaktor");

        using var answer = await SendAsync(editor, Png(1, 20_000), "stolpe.png", "En stolpe", "En stolpe");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("för hög", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
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

    private static byte[] Png(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.Teal);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private static async Task<string> UploadAsync(Visitor editor, byte[] bytes, string title, string alt)
    {
        using var answer = await SendAsync(editor, bytes, "bild.png", title, alt);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    private static async Task<HttpResponseMessage> SendAsync(Visitor editor, byte[] bytes, string name, string title, string alt)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await TokenAsync(editor, "/redaktion/media")), "__RequestVerificationToken" } };
        foreach (var (field, value) in new[] { ("Title", title), ("Alt", alt), ("Source", "Egen bild"), ("Licence", "cc0"), ("Maker", "") })
        {
            form.Add(new StringContent(value), field);
        }

        var file = new ByteArrayContent(bytes);
        file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
        form.Add(file, "Files", name);
        return await editor.Client.PostAsync("/redaktion/media", form);
    }

    private static async Task<HttpResponseMessage> DeleteAsync(Visitor editor, string page) => await editor.Client.PostAsync(
        $"{page}?handler=Delete", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", await TokenAsync(editor, page))]));

    private static async Task<string> TokenAsync(Visitor editor, string page) =>
        ((IHtmlInputElement)(await editor.OpenAsync(page)).QuerySelector("main input[name=__RequestVerificationToken]")!).Value;
}
