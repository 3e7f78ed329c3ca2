using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NaraVard.People.Joining;

internal sealed class ProofPage(ProveDomain prove) : PageModel
{
    [FromRoute(Name = "token")]
    public string Token { get; set; } = "";

    [BindProperty(Name = "ja")]
    public bool IsOurs { get; set; }

    public OpenClaim? Open { get; private set; }

    public OpenClaim? Done { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Open = await prove.FindAsync(Token, ct);
        Response.StatusCode = Open is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        return Open is null ? Page() : (await prove.RunAsync(Token, IsOurs, ct)).Match(Thank, this.Show);
    }

    private IActionResult Thank(OpenClaim claim)
    {
        Done = claim;
        return Page();
    }
}
