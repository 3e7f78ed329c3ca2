using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.People.Contracts;
using NaraVard.People.Memberships;

namespace NaraVard.People.Admin;

[Authorize(Policies.Administrator)]
internal sealed class CloseAccountPage(OpenAccountView open, CloseAccount close) : AccountPage(open)
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var closed = await close.RunAsync(By, Id, ct);
        return closed.Match(name => this.RedirectWithNote(MembershipLinks.Account(Id), $"Kontot är stängt. {name} får ett mejl om det."), this.Show);
    }
}
