using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NaraVard.Cycles.Sheets;

/// <summary>The sheet for whoever has no cycle here yet, or no account.</summary>
internal sealed class BlankPage : PageModel
{
    public void OnGet()
    {
    }
}
