using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using NaraVard.People.Contracts;

namespace NaraVard.People.Joining;

internal sealed class InvitedPage(AcceptInvitation accept) : NewAccountForm
{
    [FromRoute(Name = "token")]
    public string Token { get; set; } = "";

    public OpenInvitation? Open { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Open = await accept.FindAsync(Token, ct);
        Response.StatusCode = Open is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        if (Open is not { } open)
        {
            return Page();
        }

        var joined = await accept.RunAsync(User.Person(), Token, Name ?? "", Password ?? "", ct);
        return joined.Match(who => Welcome(who, open.Organisation), this.Show);
    }
}
