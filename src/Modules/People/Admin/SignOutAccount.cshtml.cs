using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.People.Contracts;
using NaraVard.People.Memberships;

namespace NaraVard.People.Admin;

[Authorize(Policies.Administrator)]
internal sealed class SignOutAccountPage(OpenAccountView open, SignOutAccount signOut) : AccountPage(open)
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var done = await signOut.RunAsync(By, Id, ct);
        return done.Match(name => this.RedirectWithNote(MembershipLinks.Account(Id), $"{name} är utloggad överallt och får ett mejl om det."), this.Show);
    }
}
