using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using NaraVard.Headless.OpenData;
using NaraVard.Kernel.Content;
using NaraVard.Mail.Contracts;

namespace NaraVard.Headless.Api.Trying;

/// <summary>What the API is, and a form to try it with. Shows what a program would have been sent.</summary>
internal sealed class TryPage(ApiFolders folders, LiveContent content, ISiteAddress site, ItemText text, Licence licence) : PageModel
{
    private const int LongestShown = 20_000;
    private const int LongestInput = 2000;

    [BindProperty(SupportsGet = true, Name = "slag")]
    public string? Folder { get; set; }

    [BindProperty(SupportsGet = true, Name = "adress")]
    public string? Slug { get; set; }

    [BindProperty(SupportsGet = true, Name = "fragor")]
    public string? Parameters { get; set; }

    [BindProperty(SupportsGet = true, Name = "format")]
    public string? Format { get; set; }

    public Licence Licence => licence;

    public IReadOnlyCollection<ApiFolder> Folders => folders.All;

    /// <summary>What was asked for, or null when nothing has been.</summary>
    public string? Asked { get; private set; }

    public Tried? Answer { get; private set; }

    public string Whole(string path) => site.Absolute(path);

    public async Task OnGetAsync(CancellationToken ct)
    {
        if (Folder is not { Length: > 0 } name)
        {
            Parameters = "?limit=3&sort=-publishedAt";
            return;
        }

        var query = Slug is { Length: > 0 } ? "" : $"?{(Parameters ?? "").Trim().TrimStart('?')}";
        Asked = AddressOf(name, query.Length <= LongestInput ? query : "");
        Answer = Try(folders.Find(name), Asked, await content.NowAsync(ct));
    }

    private string AddressOf(string name, string query)
    {
        var path = $"{ApiLinks.Root}/{Uri.EscapeDataString(name)}{(Slug is { Length: > 0 } slug ? $"/{Uri.EscapeDataString(slug.Trim())}" : "")}{query.TrimEnd('?')}";
        return Format is null or "" or "json" ? path : QueryHelpers.AddQueryString(path, AnswerFormats.Parameter, Format);
    }

    // The same readers as the API's own addresses, without a journey over the network.
    private Tried Try(ApiFolder? folder, string address, LiveSnapshot snapshot)
    {
        if (folder is null)
        {
            return new Tried(ApiProblem.UnknownType.Status, ApiProblem.UnknownType.Title);
        }

        if (Slug is { Length: > 0 } slug)
        {
            return ItemShelf.Of(snapshot).Find(folder, slug.Trim(), "", site) is { } item
                ? Shown(Format switch { "html" => text.Html(item), "markdown" => ItemText.Markdown(item), _ => Pretty(item.Json) })
                : new Tried(ApiProblem.NotFound.Status, ApiProblem.NotFound.Title);
        }

        var at = address.IndexOf('?', StringComparison.Ordinal);
        var query = new Microsoft.AspNetCore.Http.QueryCollection(QueryHelpers.ParseQuery(at < 0 ? "" : address[at..]));
        return ListQuery.Read(folder, query).Match(
            read =>
            {
                var page = ItemPage.Of(folder, read, snapshot, site, at < 0 ? address : address[..at], query);
                return Shown(Format switch { "html" => ItemText.Html(page), "markdown" => ItemText.Markdown(page), _ => Pretty(ItemJson.List(page, read.Shown)) });
            },
            problem => new Tried(ApiProblem.InvalidParameter.Status, problem is Problem.InvalidFields several ? string.Join("\n", several.Faults.Select(fault => $"{fault.Field}: {fault.Message}")) : ApiProblem.InvalidParameter.Title));
    }

    private static Tried Shown(string body) => new(200, body.Length <= LongestShown ? body : body[..LongestShown] + "\n…");

    private static string Pretty(byte[] json) => System.Text.Json.Nodes.JsonNode.Parse(json)!.ToJsonString(new(ContentJson.Options) { WriteIndented = true });

    /// <summary>What came back.</summary>
    internal sealed record Tried(int Status, string Body);
}
