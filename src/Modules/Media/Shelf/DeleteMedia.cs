using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.Media.Keeping;
using NaraVard.People.Contracts;

namespace NaraVard.Media.Shelf;

/// <summary>Takes away a picture or a file that no text shows, with all its versions.</summary>
internal sealed class DeleteMedia(Store store, ContentUses uses, IMediaKeeping keeping, TimeProvider clock)
{
    public async Task<Outcome<Guid>> RunAsync(Person by, Guid id, CancellationToken ct)
    {
        if (!by.May(Policies.Editor))
        {
            return new Problem.Denied();
        }

        var users = await uses.OfAsync(MediaLinks.Root(id), ct);
        if (users.Count > 0)
        {
            return new Problem.Conflict($"Den används i {string.Join(", ", users.Take(5).Select(use => $"”{use.Title}”"))}{(users.Count > 5 ? " med flera" : "")}. Ta bort den ur texterna först.");
        }

        if (await store.Set<MediaItem>().SingleOrDefaultAsync(item => item.Id == id, ct) is not { } media)
        {
            return new Problem.NotFound();
        }

        store.Remove(media);
        store.Add(media.Record(ContentAct.Deleted, by.Id, clock.GetUtcNow(), media.Title));
        await store.SaveChangesAsync(ct);
        await keeping.ForgetAsync(id, ct);
        return id;
    }
}
