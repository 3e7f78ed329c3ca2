using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using NaraVard.Headless.OpenData;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.Mail.Contracts;

namespace NaraVard.Headless.Api.Trying;

/// <summary>What the API is, and a form to try it with. What needs no key is tried by the server too, for those who have no script.</summary>
internal sealed class TryPage(ApiFolders folders, ListItems list, ReadItem read, ISiteAddress site, Licence licence) : PageModel
{
    private const string FirstParameters = "limit=3&sort=-publishedAt";
    private const int LongestShown = 20_000;
    private const int LongestInput = 2000;

    [BindProperty(SupportsGet = true, Name = "gor")]
    public string? Act { get; set; }

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

    public TryOperation Operation { get; private set; } = TryOperation.ReadList;

    /// <summary>What was asked for, or null when nothing has been.</summary>
    public string? Asked { get; private set; }

    /// <summary>The same for the command prompt.</summary>
    public string Curl { get; private set; } = "";

    /// <summary>What came back; null for what takes a key, which is never sent to this page.</summary>
    public Tried? Answer { get; private set; }

    public string Whole(string path) => site.Absolute(path);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Operation = TryOperation.All.FirstOrDefault(known => known.Word == Act) ?? (Slug is { Length: > 0 } ? TryOperation.ReadItem : TryOperation.ReadList);
        if (Folder is not { Length: > 0 } name)
        {
            Parameters = FirstParameters;
            return;
        }

        Asked = AddressOf(name);
        Curl = TryCurl.Of(Operation, site.Absolute(Asked), folders.Find(name) is { } known ? TryOperation.BlankOf(known) : "{}");
        Answer = Operation.Scope is null ? await TryAsync(name, Asked, ct) : null;
    }

    private string AddressOf(string name)
    {
        var path = Operation.Path.Replace(TryOperation.Folder, Uri.EscapeDataString(name), StringComparison.Ordinal).Replace(TryOperation.Slug, Uri.EscapeDataString((Slug ?? "").Trim()), StringComparison.Ordinal);
        var query = (Parameters ?? "").Trim().TrimStart('?');

        // Without script the first parameters of the list are still in their field when somebody goes on to a text.
        var isLeftOver = Operation != TryOperation.ReadList && query == FirstParameters;
        path = query is "" or { Length: > LongestInput } || isLeftOver || !Operation.HasFolder ? path : $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{query}";
        return Format is null or "" or "json" || Operation.Scope is not null ? path : QueryHelpers.AddQueryString(path, AnswerFormats.Parameter, Format);
    }

    // The very handlers of the API answer, without a journey over the network.
    private async Task<Tried> TryAsync(string name, string address, CancellationToken ct)
    {
        using var body = new MemoryStream();
        var asked = new DefaultHttpContext { RequestServices = HttpContext.RequestServices };
        var query = address.IndexOf('?', StringComparison.Ordinal);
        (asked.Request.Method, asked.Request.Path, asked.Request.QueryString) = (HttpMethods.Get, query < 0 ? address : address[..query], new QueryString(query < 0 ? "" : address[query..]));
        asked.Response.Body = body;
        var result = Operation == TryOperation.ReadItem ? await read.RunAsync(name, (Slug ?? "").Trim(), asked, ct) : await list.RunAsync(name, asked, ct);
        await result.ExecuteAsync(asked);
        var headers = asked.Response.Headers;
        return new Tried(
            asked.Response.StatusCode,
            string.Join('\n', new[] { "Content-Type", "ETag", "Link" }.Where(headers.ContainsKey).Select(header => $"{header.ToLowerInvariant()}: {headers[header]}")),
            Shown(Encoding.UTF8.GetString(body.ToArray()), asked.Response.ContentType));
    }

    private static string Shown(string body, string? type)
    {
        body = type?.Contains("json", StringComparison.Ordinal) == true ? JsonNode.Parse(body)!.ToJsonString(new(ContentJson.Options) { WriteIndented = true }) : body;
        return body.Length <= LongestShown ? body : Cut.To(body, LongestShown) + "\n…";
    }

    /// <summary>What came back.</summary>
    internal sealed record Tried(int Status, string Headers, string Body);
}
