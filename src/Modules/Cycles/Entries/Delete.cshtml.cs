using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Entries;

[Authorize(Policies.SignedIn)]
internal sealed class DeletePage(Store store, EntryReading reading, DeleteEntry delete) : AuthorPage(store, reading)
{
    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var deleted = await delete.RunAsync(User.RequirePerson(), Id, EntryId, ct);
        return deleted.Match(_ => this.RedirectWithNote(CyclesLinks.Mine, "Anteckningen är borttagen."), this.Show);
    }
}
