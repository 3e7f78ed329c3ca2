using System.Security.Cryptography;
using NaraVard.Media.Contents;
using NaraVard.Media.Contracts;
using NaraVard.Media.Keeping;
using NaraVard.People.Contracts;

namespace NaraVard.Media.Shelf;

/// <summary>Takes in a picture or a file that has been sent, with what is told about it.</summary>
internal sealed class AddMedia(Store store, IMediaKeeping keeping, TimeProvider clock)
{
    public async Task<Outcome<MediaItem>> RunAsync(Person by, MediaDetails details, byte[] bytes, CancellationToken ct)
    {
        if (!by.Is(Role.Editor))
        {
            return new Problem.Denied();
        }

        var file = FileCheck.Run(bytes);
        if ((file.Problem ?? MediaDetailsRules.Check(details, needsAlt: false)) is { } problem)
        {
            return problem;
        }

        var media = MediaItem.Create(details);
        var hash = HashOf(file.Value);
        await keeping.PutAsync(media.Id, hash, file.Value.Files, ct);
        store.Add(media);
        store.Add(media.Take(file.Value, hash, by.Id, clock.GetUtcNow()));
        await store.SaveChangesAsync(ct);
        return media;
    }

    public static string HashOf(CheckedFile file) => Convert.ToHexStringLower(SHA256.HashData(file.Files[0].Bytes))[..16];
}
