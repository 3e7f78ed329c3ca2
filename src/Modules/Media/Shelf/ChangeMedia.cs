using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.Media.Contents;
using NaraVard.Media.Contracts;
using NaraVard.Media.Keeping;
using NaraVard.People.Contracts;

namespace NaraVard.Media.Shelf;

/// <summary>Changes what is told about a picture or a file, and takes a new version of it when one is sent.</summary>
internal sealed class ChangeMedia(Store store, IMediaKeeping keeping, VirusScan scan, TimeProvider clock)
{
    public async Task<Outcome<MediaItem>> RunAsync(Person by, Guid id, int version, MediaDetails details, byte[]? bytes, CancellationToken ct)
    {
        if (!by.May(Policies.Editor))
        {
            return new Problem.Denied();
        }

        if (await store.Set<MediaItem>().SingleOrDefaultAsync(item => item.Id == id, ct) is not { } media)
        {
            return new Problem.NotFound();
        }

        var file = bytes is null ? null : await FileCheck.InTurnAsync(bytes, ct);
        if ((file?.Problem ?? MediaDetailsRules.Check(details, media.IsPicture) ?? Late(media, version) ?? (bytes is null ? null : await scan.CheckAsync(bytes, ct))) is { } problem)
        {
            return problem;
        }

        var now = clock.GetUtcNow();
        media.Tell(details);
        var isNew = file is not null && await TakeAsync(media, file.Value, by, now, ct);
        if (store.ChangeTracker.HasChanges())
        {
            store.Add(media.Record(ContentAct.Changed, by.Id, now, isNew ? "Ny version av filen" : null));
        }

        return await SaveAsync(ct) ? media : Late(media, version: -1)!;
    }

    private async Task<bool> TakeAsync(MediaItem media, CheckedFile file, Person by, DateTimeOffset now, CancellationToken ct)
    {
        var hash = AddMedia.HashOf(file);
        if (hash == media.Hash)
        {
            return false;
        }

        await keeping.PutAsync(media.Id, hash, file.Files, ct);
        store.Add(media.Take(file, hash, by.Id, now));
        return true;
    }

    private static Problem.Conflict? Late(MediaItem media, int version) =>
        media.Version == version ? null : new("Någon har ändrat uppgifterna sedan du öppnade sidan. Det du skrev står kvar: läs det nya i en annan flik och spara igen.");

    private async Task<bool> SaveAsync(CancellationToken ct)
    {
        try
        {
            await store.SaveChangesAsync(ct);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            store.ChangeTracker.Clear();
            return false;
        }
    }
}
