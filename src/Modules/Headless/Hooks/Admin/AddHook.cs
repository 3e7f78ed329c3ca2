using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Headless.Hooks.Admin;

/// <summary>Adds a receiver, who is told of what happens from now on.</summary>
internal sealed class AddHook(Store store, HookForm form, HookSecrets secrets, TimeProvider clock)
{
    /// <summary>Enough for every region and agency.</summary>
    public const int Most = 100;

    /// <returns>The receiver, and its secret as it is shown this once.</returns>
    public async Task<Outcome<(Guid Id, string Secret)>> RunAsync(TypedHook typed, Person by, CancellationToken ct)
    {
        if (!by.May(Policies.Administrator))
        {
            return new Problem.Denied();
        }

        if (await store.Set<WebHook>().CountAsync(ct) >= Most)
        {
            return new Problem.Invalid("", $"Det finns redan {Most} mottagare. Ta bort någon som inte används.");
        }

        return await form.Read(typed).ThenAsync(details => SaveAsync(details, ct));
    }

    private async Task<(Guid Id, string Secret)> SaveAsync(HookDetails details, CancellationToken ct)
    {
        var secret = secrets.Make();
        var hook = WebHook.Create(details, secret.Kept, await ContentClock.LastAsync(store, ct), clock.GetUtcNow());
        store.Add(hook);
        await store.SaveChangesAsync(ct);
        return (hook.Id, secret.Shown);
    }
}
