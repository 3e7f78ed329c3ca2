using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Editing.Review;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Versions;

[Authorize(Policies.Editor)]
internal sealed class VersionPage(ReadVersion read, RestoreVersion restore, TimeProvider clock) : ItemPage
{
    [FromRoute]
    public int Number { get; set; }

    [FromForm]
    public int Version { get; set; }

    public VersionView View { get; private set; } = null!;

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var restored = await restore.RunAsync(User.RequirePerson(), new SeenItem(Address, Version), Number, ct);
        return await LoadAsync(ct)
            ? restored.Match(_ => this.RedirectWithNote(EditingLinks.Edit(View.Type, Slug), $"Version {Number} är nu ett nytt utkast. Bara redaktionen ser det."), this.Show)
            : NotFound();
    }

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        if (await read.RunAsync(Address, Number, ct) is not { } view)
        {
            return false;
        }

        View = view;
        return true;
    }
}
