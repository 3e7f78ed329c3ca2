using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Headless.Hooks.Admin;

[Authorize(Policies.Administrator)]
internal sealed class ChangePage(ChangeHook change, Store store, ContentTypes types) : HookFormPage(types)
{
    [FromRoute]
    public Guid Id { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await store.Set<WebHook>().AsNoTracking().SingleOrDefaultAsync(hook => hook.Id == Id, ct) is not { } hook)
        {
            return NotFound();
        }

        (Name, Address) = (hook.Name, hook.Address);
        Types = [.. hook.Types.Split(',', StringSplitOptions.RemoveEmptyEntries)];
        Events = [.. hook.ListOfEvents().Select(happened => happened.Word())];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var changed = await change.RunAsync(Id, Typed, User.RequirePerson(), ct);
        return changed.Match(_ => this.RedirectWithNote(HookLinks.Hook(Id), "Mottagaren är ändrad."), this.Show);
    }
}
