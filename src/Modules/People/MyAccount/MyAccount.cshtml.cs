using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Contracts;
using NaraVard.People.Memberships;
using NaraVard.People.Outside;

namespace NaraVard.People.MyAccount;

[Authorize(Policies.SignedIn)]
internal sealed class MyAccountPage(RenameAccount rename, ChangePassword change, ReadMyMemberships mine, OutsideLogins outside) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public string? Current { get; set; }

    [BindProperty]
    public string? Password { get; set; }

    public MyMemberships Mine { get; private set; } = null!;

    public OutsideLinks Outside { get; private set; } = null!;

    public bool IsEditor => User.RequirePerson().May(Policies.Editor);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Name = User.RequirePerson().Name;
        await FillAsync(ct);
    }

    public async Task<IActionResult> OnPostNameAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        var renamed = await rename.RunAsync(User.RequirePerson(), Name ?? "");
        return renamed.Match(_ => this.RedirectWithNote(PeopleLinks.MyAccount, "Namnet är sparat."), this.Show);
    }

    public async Task<IActionResult> OnPostPasswordAsync(CancellationToken ct)
    {
        await FillAsync(ct);
        Name ??= User.RequirePerson().Name;
        var changed = await change.RunAsync(User.RequirePerson(), Current ?? "", Password ?? "");
        return changed.Match(_ => this.RedirectWithNote(PeopleLinks.MyAccount, "Lösenordet är bytt."), this.Show);
    }

    private async Task FillAsync(CancellationToken ct)
    {
        var person = User.RequirePerson();
        Mine = await mine.RunAsync(person, ct);
        Outside = await outside.OfAsync(person, ct);
    }
}
