using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Headless.Hooks.Admin;

[Authorize(Policies.Administrator)]
internal sealed class NewPage(AddHook add, ContentTypes types) : HookFormPage(types)
{
    public void OnGet() => Events = [.. HookEvents.Choices.Select(choice => choice.Word())];

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var added = await add.RunAsync(Typed, User.RequirePerson(), ct);
        return added.Match(hook => this.RedirectWithSecret(hook.Id, hook.Secret, "Mottagaren är tillagd."), this.Show);
    }
}
