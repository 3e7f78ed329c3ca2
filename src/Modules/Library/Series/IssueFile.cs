using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Net.Http.Headers;
using NaraVard.Kernel.Content;
using NaraVard.Mail.Contracts;

namespace NaraVard.Library.Series;

/// <summary>An issue as one file. It is sent again only when it has changed.</summary>
internal abstract class IssueFilePage(LiveContent content, ISiteAddress site) : PageModel
{
    protected abstract string ContentType { get; }

    public async Task<IActionResult> OnGetAsync(string slug, CancellationToken ct)
    {
        var snapshot = await content.NowAsync(ct);
        if (snapshot.Find<SeriesIssue>(slug) is not { } issue)
        {
            return NotFound();
        }

        // Any page may read it, like all else that is open; and what has been withdrawn is gone at once.
        (Response.Headers.AccessControlAllowOrigin, Response.Headers.CacheControl) = ("*", "public, no-cache");
        var bytes = Encoding.UTF8.GetBytes(Write(new IssueDocument(issue, snapshot, site.Absolute(issue.Address))));
        return new FileContentResult(bytes, ContentType) { EntityTag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes))[..16]}\"") };
    }

    protected abstract string Write(IssueDocument document);
}

[ContentAlone]
internal sealed class IssueMarkdownPage(LiveContent content, ISiteAddress site) : IssueFilePage(content, site)
{
    protected override string ContentType => "text/markdown; charset=utf-8";

    protected override string Write(IssueDocument document) => document.ToMarkdown();
}

[ContentAlone]
internal sealed class IssueJsonPage(LiveContent content, ISiteAddress site) : IssueFilePage(content, site)
{
    protected override string ContentType => "application/json; charset=utf-8";

    protected override string Write(IssueDocument document) => document.ToJson();
}
