using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NaraVard.Meetings.Planning;

/// <summary>The fields that a new meeting and a changed one have in common. All text, so that whatever was typed comes back.</summary>
internal abstract class MeetingFormPage : PageModel
{
    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Date { get; set; }

    [BindProperty]
    public string? Time { get; set; }

    [BindProperty]
    public string? Length { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    protected TypedDetails Typed => new(Title ?? "", Date ?? "", Time ?? "", Length ?? "", Place ?? "");
}
