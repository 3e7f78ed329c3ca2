using System.Net;
using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using NaraVard.Tests.Editing;
using SkiaSharp;

namespace NaraVard.Tests.Media;

/// <summary>Sending pictures and files to the shelf, as the page does.</summary>
internal static class Uploads
{
    public static byte[] Png(int width, int height)
    {
        using var bitmap = new SKBitmap(width, height);
        bitmap.Erase(SKColors.Teal);
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    /// <summary>Sends a file that must be taken, and gives its page.</summary>
    public static async Task<string> UploadAsync(this Visitor editor, byte[] bytes, string title, string alt, string name = "bild.png")
    {
        using var answer = await editor.SendAsync(bytes, name, title, alt);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, (await Visitor.ReadAsync(answer)).Text(".error-summary"));
        return answer.Headers.Location!.ToString();
    }

    public static Task<HttpResponseMessage> SendAsync(this Visitor editor, byte[] bytes, string name, string title, string alt) => editor.SendAsync(title, alt, (name, bytes));

    public static async Task<HttpResponseMessage> SendAsync(this Visitor editor, string title, string alt, params (string Name, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await editor.TokenAsync("/redaktion/media")), "__RequestVerificationToken" } };
        foreach (var (field, value) in new[] { ("Title", title), ("Alt", alt), ("Source", "Egen bild"), ("Licence", "cc0"), ("Maker", "") })
        {
            form.Add(new StringContent(value), field);
        }

        foreach (var (name, bytes) in files)
        {
            var file = new ByteArrayContent(bytes);
            file.Headers.ContentType = new MediaTypeHeaderValue("image/png");
            form.Add(file, "Files", name);
        }

        return await editor.Client.PostAsync("/redaktion/media", form);
    }

    /// <summary>Where the largest of a picture's files is read.</summary>
    public static async Task<string> AddressAsync(this Visitor editor, string page) => (await editor.OpenAsync(page)).QuerySelector(".media-whole")!.GetAttribute("src")!;

    public static async Task<HttpResponseMessage> DeleteAsync(this Visitor editor, string page) => await editor.Client.PostAsync(
        $"{page}?handler=Delete", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", await editor.TokenAsync(page))]));

    /// <summary>Sends a new version on the picture's own page.</summary>
    public static async Task<HttpResponseMessage> SendNewAsync(this Visitor editor, string page, byte[] bytes)
    {
        var shown = await editor.OpenAsync(page);
        using var form = new MultipartFormDataContent { { new ByteArrayContent(bytes), "Files", "ny.png" } };
        foreach (var name in new[] { "__RequestVerificationToken", "Version", "Title", "Alt", "Source", "Maker" })
        {
            var field = shown.QuerySelector($"main form[enctype] [name={name}]")!;
            form.Add(new StringContent(field is IHtmlTextAreaElement area ? area.Value : field.GetAttribute("value") ?? ""), name);
        }

        form.Add(new StringContent("cc0"), "Licence");
        return await editor.Client.PostAsync(page, form);
    }

    private static async Task<string> TokenAsync(this Visitor editor, string page) =>
        ((IHtmlInputElement)(await editor.OpenAsync(page)).QuerySelector("main input[name=__RequestVerificationToken]")!).Value;
}
