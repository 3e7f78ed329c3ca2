using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NaraVard.People.Joining;

internal sealed class BecomeMemberPage(AskToJoin ask) : PageModel
{
    [BindProperty]
    public string? Email { get; set; }

    public bool IsSent { get; private set; }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var asked = await ask.RunAsync(Email ?? "", ct);
        return asked.Match(ShowSent, this.Show);
    }

    private IActionResult ShowSent(bool sent)
    {
        IsSent = sent;
        return Page();
    }
}
