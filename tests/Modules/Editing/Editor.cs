using System.Net;
using AngleSharp.Html.Dom;

namespace NaraVard.Tests.Editing;

/// <summary>An editor at work on examples of their own.</summary>
internal static class Editor
{
    public const string Source = "Nära Vård i Västra Värmland – slutsatser och rekommendationer";

    /// <summary>All that a new example needs, with a title that no other test uses.</summary>
    public static (string Name, string Value)[] Example(string title) =>
    [
        ("Title", title),
        ("Kind", "example"),
        ("Summary", "Teamet prövade något och lärde sig av det."),
        ("SystemLevels", "team"),
        ("Themes", "nara-vard"),
        ("Phase", "provas"),
        ("Source.Document", Source),
        ("Starting", "Väntan var lång."),
        ("Done", "De ringde upp samma dag."),
        ("MadePossible", "Chefen gav tid."),
        ("Gave", "Färre samtal i kö."),
        ("ThinkAbout", "Börja med en dag i veckan."),
    ];

    /// <summary>Writes a new example and gives its address among the editors' pages.</summary>
    public static async Task<string> WriteAsync(Visitor editor, string title)
    {
        using var answer = await editor.SubmitAsync("/redaktion/exempel/nytt", Example(title));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        return answer.Headers.Location!.ToString();
    }

    /// <summary>A new example that one editor wrote and the other published.</summary>
    public static async Task<string> PublishedAsync(Site site, string title)
    {
        var (writer, reviewer) = (await site.SignedInAsync("redaktor"), await site.SignedInAsync("granskare"));
        var page = await WriteAsync(writer, title);
        await StepAsync(writer, page, "Submit");
        await StepAsync(reviewer, page, "Publish");
        return page;
    }

    /// <summary>Takes a step on the review page that must succeed.</summary>
    public static async Task StepAsync(Visitor editor, string page, string step, params (string Name, string Value)[] fields)
    {
        using var answer = await editor.SubmitAsync($"{page}/granska#{step}", fields);
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect && answer.Headers.Location!.ToString() == "/redaktion", $"{step} svarade {(int)answer.StatusCode} {answer.Headers.Location}");
    }

    /// <summary>The public page of an example whose editing page this is.</summary>
    public static string PublicPage(string page) => page["/redaktion".Length..];

    /// <summary>Sends a form to preview, as the button beside the save button does.</summary>
    public static async Task<IHtmlDocument> PreviewAsync(Visitor editor, string page, params (string Name, string Value)[] fields)
    {
        var form = await editor.OpenAsync(page);
        var token = ((IHtmlInputElement)form.QuerySelector(".editor-form input[name=__RequestVerificationToken]")!).Value;
        using var answer = await editor.Client.PostAsync(
            $"{page}?handler=Preview", new FormUrlEncodedContent([KeyValuePair.Create("__RequestVerificationToken", token), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Visitor.ReadAsync(answer);
    }

    public static string Text(this IHtmlDocument page, string selector) => page.QuerySelector(selector)?.TextContent.Trim() ?? "";
}
