using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace NaraVard.Tests;

/// <summary>A browser without script: opens pages and submits the forms that stand in them.</summary>
public sealed class Visitor(HttpClient client, TimeProvider? clock = null)
{
    /// <summary>What the clock on the wall shows.</summary>
    public TimeProvider Clock => clock ?? TimeProvider.System;

    public HttpClient Client => client;

    /// <summary>Opens a page that must be there.</summary>
    public async Task<IHtmlDocument> OpenAsync(string path)
    {
        using var response = await client.GetAsync(path);
        Assert.True(response.IsSuccessStatusCode, $"{path} svarade {(int)response.StatusCode} {response.Headers.Location}");
        return await ReadAsync(response);
    }

    /// <summary>The status of a page.</summary>
    public async Task<HttpStatusCode> StatusAsync(string path)
    {
        using var response = await client.GetAsync(path);
        return response.StatusCode;
    }

    /// <summary>Fills in the page's form and sends it: the last form that posts, or the one whose action is named as "path#action".</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string path, params (string Name, string Value)[] fields) => await (await FillAsync(path, fields))();

    /// <summary>The same up to the press of the button, which is left to the caller.</summary>
    public async Task<Func<Task<HttpResponseMessage>>> FillAsync(string path, params (string Name, string Value)[] fields)
    {
        var at = path.IndexOf('#', StringComparison.Ordinal);
        var (address, action) = at < 0 ? (path, null) : (path[..at], path[(at + 1)..]);
        var page = await OpenAsync(address);
        var form = page.QuerySelectorAll("main form[method=post]").OfType<IHtmlFormElement>()
            .LastOrDefault(f => action is null || f.GetAttribute("action")?.Contains(action, StringComparison.Ordinal) == true || f.QuerySelector($"button[value='{action}']") is not null);
        Assert.True(form is not null, $"{address} har inget formulär {action}");
        var sent = Fields(form).Where(field => fields.All(f => f.Name != field.Name)).Concat(fields);
        var target = form.GetAttribute("action") is { Length: > 0 } to ? to : address;
        return () => client.PostAsync(target, new FormUrlEncodedContent(sent.Select(field => KeyValuePair.Create(field.Name, field.Value))));
    }

    public static async Task<IHtmlDocument> ReadAsync(HttpResponseMessage response) =>
        new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync());

    private static IEnumerable<(string Name, string Value)> Fields(IHtmlFormElement form) =>
        form.QuerySelectorAll("input[name]").OfType<IHtmlInputElement>().Where(input => input.Type is not ("radio" or "checkbox") || input.IsChecked).Select(input => (input.Name!, input.Value))
            .Concat(form.QuerySelectorAll("textarea[name]").OfType<IHtmlTextAreaElement>().Select(area => (area.Name!, area.Value)))
            .Concat(form.QuerySelectorAll("select[name]").OfType<IHtmlSelectElement>().Select(select => (select.Name!, select.Value ?? "")));
}
