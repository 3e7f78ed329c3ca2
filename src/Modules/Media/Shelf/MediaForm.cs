using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using NaraVard.Media.Contracts;

namespace NaraVard.Media.Shelf;

/// <summary>What the forms about pictures and files have in common.</summary>
internal abstract class MediaForm : PageModel
{
    /// <summary>Room for several files of the largest size.</summary>
    public const int LargestForm = 32 * 1024 * 1024;

    [FromForm]
    public string? Title { get; set; }

    [FromForm]
    public string? Alt { get; set; }

    [FromForm]
    public bool IsDecoration { get; set; }

    [FromForm]
    public string? Source { get; set; }

    [FromForm]
    public string? Licence { get; set; }

    [FromForm]
    public string? Maker { get; set; }

    public IEnumerable<SelectListItem> Licences => MediaLicences.Choices.Select(choice => new SelectListItem(choice.Name, choice.Key)).Prepend(new("Välj …", ""));

    protected MediaDetails Details => new(Said(Title), Said(Alt), IsDecoration, Said(Source), Said(Licence), Said(Maker));

    protected static async Task<byte[]> ReadAsync(IFormFile file, CancellationToken ct)
    {
        using var bytes = new MemoryStream();
        await file.CopyToAsync(bytes, ct);
        return bytes.ToArray();
    }

    private static string Said(string? text) => Kernel.Text.Composed.Of(text ?? "").Trim();
}
