using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Writing;

/// <summary>Begins a new item with its first draft. The title gives its address, which stays.</summary>
internal sealed class BeginItem(Store store, ContentTypes types, LiveContent content, TimeProvider clock)
{
    private const int MostAttempts = 8;

    /// <summary>An empty text of a type, to fill in.</summary>
    public static string Empty(ContentType type) => type.Write((ContentBody)Activator.CreateInstance(type.Record)!);

    /// <returns>The slug of the new item.</returns>
    public async Task<Outcome<string>> RunAsync(Person by, string type, TypedText typed, CancellationToken ct)
    {
        if (!by.Is(Role.Editor))
        {
            return new Problem.Denied();
        }

        if (types.FromAddress(type) is not { } known || !FormFields.CanBegin(known))
        {
            return new Problem.NotFound();
        }

        var form = ContentForm.Sent(known, Empty(known), typed, await content.NowAsync(ct));
        var written = form.Checked();
        if (written.Problem is { } problem)
        {
            return problem;
        }

        return Slug.Of(form.Body.Title) is { Length: > 0 } wanted
            ? await SaveAsync(known, wanted, written.Value, by, ct)
            : new Problem.Invalid(nameof(ContentBody.Title), "Skriv en titel med bokstäver eller siffror");
    }

    private async Task<string> FreeAsync(ContentType type, string wanted, CancellationToken ct)
    {
        var taken = await store.Set<ContentItem>().Where(item => item.Type == type.Name && item.Slug.StartsWith(wanted)).Select(item => item.Slug).ToListAsync(ct);
        return Enumerable.Range(2, int.MaxValue - 2).Select(number => $"{wanted}-{number}").Prepend(wanted)
            .First(slug => slug != EditingLinks.NewWord && !taken.Contains(slug));
    }

    // Somebody else may take the same address between the look and the save; then the next free one is as good.
    private async Task<Outcome<string>> SaveAsync(ContentType type, string wanted, string json, Person by, CancellationToken ct)
    {
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            var now = clock.GetUtcNow();
            var item = ContentItem.Create(type.Name, await FreeAsync(type, wanted, ct));
            store.Add(item);
            store.Add(item.Write(json, by.Id, now));
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
}
