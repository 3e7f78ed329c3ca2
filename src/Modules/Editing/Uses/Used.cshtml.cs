using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Uses;

[Authorize(Policies.Editor)]
internal sealed class UsedPage(ReadUses read, DeleteItem delete) : ItemPage
{
    [FromForm]
    public int Version { get; set; }

    public ItemUses Used { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var deleted = await delete.RunAsync(User.RequirePerson(), Address, Version, ct);
        if (deleted.Problem is not null && await LoadAsync(ct) is false)
        {
            return NotFound();
        }

        return deleted.Match(_ => this.RedirectWithNote(EditingLinks.Overview, "Texten är borttagen."), this.Show);
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await read.RunAsync(Address, ct) is not { } used)
        {
            return false;
        }

        (Used, Version) = (used, used.Version);
        return true;
    }
}
