using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Contracts;

namespace NaraVard.Library.Patterns.Giving;

[Authorize(Policies.SignedIn)]
internal sealed class TakeBackPage(ReadEvidence read, TakeBackEvidence takeBack) : PageModel
{
    public EvidenceView View { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(Guid id, CancellationToken ct) => await LoadAsync(id, ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(Guid id, CancellationToken ct)
    {
        var taken = await takeBack.RunAsync(User.RequirePerson(), id, ct);
        return taken.Problem is null || await LoadAsync(id, ct)
            ? taken.Match(_ => this.RedirectWithNote(LibraryLinks.MyEvidence, "Belägget är borttaget."), this.Show)
            : NotFound();
    }

    private async Task<bool> LoadAsync(Guid id, CancellationToken ct)
    {
        if (await read.OwnAsync(User.RequirePerson().Id, id, ct) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
