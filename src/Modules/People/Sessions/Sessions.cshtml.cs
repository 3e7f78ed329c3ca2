using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Contracts;

namespace NaraVard.People.Sessions;

[Authorize(Policies.SignedIn)]
internal sealed class SessionsPage(EndSession end, EndOtherSessions endOthers) : PageModel
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostOneAsync(Guid id, CancellationToken ct)
    {
        // Already gone is what was wanted.
        await end.RunAsync(User.RequirePerson(), id, ct);
        return this.RedirectWithNote(PeopleLinks.MyAccount, "Enheten är utloggad.");
    }

    public async Task<IActionResult> OnPostOthersAsync(CancellationToken ct)
    {
        var others = await endOthers.RunAsync(User.RequirePerson(), User.Session() ?? Guid.Empty, ct);
        return this.RedirectWithNote(PeopleLinks.MyAccount, others == 0 ? "Du var inte inloggad på någon annan enhet." : "Alla andra enheter är utloggade.");
    }
}
