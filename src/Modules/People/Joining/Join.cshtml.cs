using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using NaraVard.People.Contracts;

namespace NaraVard.People.Joining;

internal sealed class JoinPage(JoinByDomain join) : NewAccountForm
{
    [FromRoute(Name = "ticket")]
    public string Ticket { get; set; } = "";

    public OpenTicket? Open { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Open = await join.FindAsync(Ticket, ct);
        Response.StatusCode = Open is null ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await OnGetAsync(ct);
        if (Open is not { } open)
        {
            return Page();
        }

        var joined = await join.RunAsync(User.Person(), Ticket, Name ?? "", Password ?? "", ct);
        return joined.Match(who => Welcome(who, open.Organisation), this.Show);
    }
}
