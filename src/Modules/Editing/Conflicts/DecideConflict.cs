using Microsoft.EntityFrameworkCore;
using NaraVard.Editing.Writing;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Conflicts;

/// <summary>A conflict as somebody saw it: what they decide is about that and nothing newer.</summary>
internal sealed record SeenConflict(ItemAddress At, int Item, int File);

/// <summary>
/// Decides between the text here and the file. From then on the file counts as known, so nobody is asked again until it
/// changes anew. A text that is taken or written becomes a draft, which another editor reads before it is public.
/// </summary>
internal sealed class DecideConflict(Store store, ContentTypes types, TimeProvider clock)
{
    private const string Late = "Filen eller texten har ändrats sedan du öppnade sidan. Ingenting är sparat. Läs det nya och välj sedan.";

    /// <summary>The text here stays, and what the file says is set aside.</summary>
    public Task<Outcome<ContentItem>> KeepAsync(Person by, SeenConflict seen, CancellationToken ct) =>
        RunAsync(by, seen, (_, _) => (string?)null, "Texten här behölls, inte filens", ct);

    /// <summary>What the file says becomes a draft.</summary>
    public Task<Outcome<ContentItem>> TakeAsync(Person by, SeenConflict seen, CancellationToken ct) =>
        RunAsync(by, seen, (_, conflict) => conflict.Json, "Filens text togs som utkast", ct);

    /// <summary>What the editor has made of the two becomes a draft.</summary>
    public Task<Outcome<ContentItem>> MergeAsync(Person by, SeenConflict seen, ContentForm form, CancellationToken ct) =>
        RunAsync(by, seen, (_, _) => form.Checked().Match<Outcome<string?>>(text => text, problem => problem), "Texten här och filens redigerades ihop", ct);

    private async Task<Outcome<ContentItem>> RunAsync(
        Person by, SeenConflict seen, Func<ContentItem, ContentConflict, Outcome<string?>> decide, string why, CancellationToken ct)
    {
        if (!by.May(Policies.Editor))
        {
            return new Problem.Denied();
        }

        var item = await store.FindItemAsync(types, seen.At, ct);
        if (item is null || await store.Set<ContentConflict>().SingleOrDefaultAsync(conflict => conflict.Type == item.Type && conflict.Slug == item.Slug, ct) is not { } conflict)
        {
            return new Problem.NotFound();
        }

        if ((item.Version, conflict.Version) != (seen.Item, seen.File))
        {
            return new Problem.Conflict(Late);
        }

        var text = decide(item, conflict);
        if (text.Problem is { } problem)
        {
            return problem;
        }

        await SettleAsync(item, conflict, text.Value, by, why, ct);
        return await store.TrySaveAsync(ct) ? item : new Problem.Conflict(Late);
    }

    private async Task SettleAsync(ContentItem item, ContentConflict conflict, string? draft, Person by, string why, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var taken = await store.Set<TakenFile>().SingleOrDefaultAsync(file => file.Type == item.Type && file.Slug == item.Slug, ct);
        store.Remember(taken, conflict);
        store.Remove(conflict);
        if (draft is not null)
        {
            store.Add(item.Write(draft, by.Id, now));
        }

        store.Add(item.Record(ContentAct.Reconciled, by.Id, now, why, draft is null ? null : item.LastNumber));
    }
}
