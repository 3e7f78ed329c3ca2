using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Writing;

/// <summary>Begins a new item with its first draft. What is written gives its address, which stays.</summary>
internal sealed class BeginItem(Store store, ContentTypes types, LiveContent content, TimeProvider clock)
{
    private const int MostAttempts = 8;

    /// <summary>A text of a type to fill in: empty but for what can be suggested.</summary>
    public static string Empty(ContentType type, LiveSnapshot live)
    {
        var empty = (ContentBody)Activator.CreateInstance(type.Record)!;
        return type.Write(empty.Suggested([.. live.Items.Where(item => item.Type == type).Select(item => item.Any)]));
    }

    /// <returns>The slug of the new item.</returns>
    public Task<Outcome<string>> RunAsync(Person by, string type, TypedText typed, CancellationToken ct) =>
        RunAsync(by, type, (known, empty, live, usedIds) => ContentForm.Sent(known, empty, typed, live, usedIds).Checked(), ct);

    /// <returns>The slug of the new item.</returns>
    public async Task<Outcome<string>> RunAsync(Person by, string type, WriteText write, CancellationToken ct)
    {
        if (!by.May(Policies.Editor))
        {
            return new Problem.Denied();
        }

        if (types.FromAddress(type) is not { } known)
        {
            return new Problem.NotFound();
        }

        var live = await content.NowAsync(ct);
        var written = write(known, Empty(known, live), live, new HashSet<string>());
        return written.Problem is { } problem ? problem : await SaveAsync(known, known.Read(written.Value), by, ct);
    }

    // Somebody else may take the same address between the look and the save; then the next free one is as good.
    private async Task<Outcome<string>> SaveAsync(ContentType type, ContentBody body, Person by, CancellationToken ct)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var free = await FreeAsync(type, body, ct);
            if (free.Problem is not null)
            {
                return free;
            }

            var now = clock.GetUtcNow();
            var item = ContentItem.Create(type.Name, free.Value);
            store.Add(item);
            store.Add(item.Write(type.Write(body.Begun(item.Slug)), by.Id, now));
            store.Add(item.Record(ContentAct.Saved, by.Id, now, number: item.LastNumber));
            try
            {
                await store.SaveChangesAsync(ct);
                return item.Slug;
            }
            catch (DbUpdateException)
            {
                store.ChangeTracker.Clear();
            }
        }

        return new Problem.Conflict("Flera börjar på samma titel samtidigt. Ingenting är sparat. Försök igen.");
    }

    private async Task<Outcome<string>> FreeAsync(ContentType type, ContentBody body, CancellationToken ct)
    {
        var wanted = body.NewSlug;
        if (wanted == "")
        {
            return new Problem.Invalid(nameof(ContentBody.Title), "Skriv en titel med bokstäver eller siffror");
        }

        var taken = await store.Set<ContentItem>().Where(item => item.Type == type.Name && item.Slug.StartsWith(wanted)).Select(item => item.Slug).ToListAsync(ct);
        if (body.SlugField is { } field)
        {
            return taken.Contains(wanted) ? new Problem.Invalid(field, $"Det finns redan en sida på {type.AddressOf(wanted)}. Redigera den i stället, eller välj något annat här") : wanted;
        }

        return Items.Free(wanted, taken);
    }
}
