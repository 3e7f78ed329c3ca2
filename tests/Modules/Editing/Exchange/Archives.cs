using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp.Html.Dom;

namespace NaraVard.Tests.Editing.Exchange;

/// <summary>ZIP files of content, sent by the editors' page.</summary>
internal static class Archives
{
    public static byte[] Zip(params (string Path, string Text)[] files)
    {
        using var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create))
        {
            foreach (var (path, text) in files)
            {
                using var entry = zip.CreateEntry(path).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return bytes.ToArray();
    }

    public static KeyValuePair<string, string> Token(IHtmlDocument page) =>
        KeyValuePair.Create("__RequestVerificationToken", ((IHtmlInputElement)page.QuerySelector("main input[name=__RequestVerificationToken]")!).Value);

    public static async Task<HttpResponseMessage> PostAsync(Visitor editor, byte[] zip)
    {
        var token = Token(await editor.OpenAsync("/redaktion/filer"));
        using var form = new MultipartFormDataContent { { new StringContent(token.Value), token.Key }, { new ByteArrayContent(zip), "Zip", "innehåll.zip" } };
        return await editor.Client.PostAsync("/redaktion/filer", form);
    }

    /// <summary>Sends what must be taken, and gives the page of the import.</summary>
    public static async Task<string> SendAsync(Visitor editor, byte[] zip)
    {
        using var answer = await PostAsync(editor, zip);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }
}
