using System.IO.Compression;
using System.Text;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Exchange;

/// <summary>Everything published, as files, written while it is read: memory doesn't grow with the library.</summary>
[Authorize(Policies.ContentKeeper)]
internal sealed class ZipPage(ContentExport export, TimeProvider clock) : PageModel
{
    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        Response.ContentType = "application/zip";
        Response.Headers.ContentDisposition = $"attachment; filename=innehall-{clock.GetUtcNow():yyyy-MM-dd}.zip";
        List<ContentFault> faults = [];

        // An archive writes some of its bytes at once; through the writer they wait for the next flush instead of blocking a thread.
        await using var zip = await ZipArchive.CreateAsync(Response.BodyWriter.AsStream(leaveOpen: true), ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, ct);
        await foreach (var file in export.RunAsync(ct))
        {
            faults.AddRange(file.Fault is null ? [] : [file.Fault]);
            await (file.Fault is null ? WriteAsync(zip, $"content/{file.Path}", file.Text, ct) : Task.CompletedTask);
        }

        await (faults.Count > 0 ? WriteAsync(zip, "fel.txt", string.Join('\n', faults), ct) : Task.CompletedTask);
        return new EmptyResult();
    }

    private static async Task WriteAsync(ZipArchive zip, string path, string text, CancellationToken ct)
    {
        await using var entry = await zip.CreateEntry(path).OpenAsync(ct);
        await entry.WriteAsync(Encoding.UTF8.GetBytes(text), ct);
        await entry.FlushAsync(ct);
    }
}
