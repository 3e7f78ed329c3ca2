using System.Security.Cryptography;
using NaraVard.Kernel.Content;
using NaraVard.Media.Contents;
using NaraVard.Media.Contracts;
using NaraVard.Media.Keeping;
using NaraVard.People.Contracts;

namespace NaraVard.Media.Shelf;

/// <summary>A file as it was sent.</summary>
/// <param name="Name">What the sender calls it, only said back; may be empty.</param>
/// <param name="Details">What is told about it.</param>
/// <param name="Bytes">What it holds.</param>
internal sealed record SentFile(string Name, MediaDetails Details, byte[] Bytes);

/// <summary>Takes in pictures and files that have been sent together: all of them, or none when something is wrong with one, so that sending again makes no doubles.</summary>
internal sealed class AddMedia(Store store, IMediaKeeping keeping, VirusScan scan, TimeProvider clock)
{
    public async Task<Outcome<List<MediaItem>>> RunAsync(Person by, IReadOnlyList<SentFile> sent, CancellationToken ct)
    {
        if (!by.May(Policies.Editor))
        {
            return new Problem.Denied();
        }

        List<(MediaItem Media, CheckedFile File)> taken = [];
        foreach (var one in sent)
        {
            var file = await FileCheck.InTurnAsync(one.Bytes, ct);
            if ((Named(file.Problem ?? await scan.CheckAsync(one.Bytes, ct), one.Name) ?? MediaDetailsRules.Check(one.Details, needsAlt: false)) is { } problem)
            {
                return problem;
            }

            taken.Add((MediaItem.Create(one.Details), file.Value));
        }

        foreach (var (media, file) in taken)
        {
            var (hash, now) = (HashOf(file), clock.GetUtcNow());
            await keeping.PutAsync(media.Id, hash, file.Files, ct);
            store.Add(media);
            store.Add(media.Take(file, hash, by.Id, now));
            store.Add(media.Record(ContentAct.Added, by.Id, now));
        }

        await store.SaveChangesAsync(ct);
        return taken.ConvertAll(one => one.Media);
    }

    public static string HashOf(CheckedFile file) => Convert.ToHexStringLower(SHA256.HashData(file.Files[0].Bytes))[..16];

    private static Problem? Named(Problem? problem, string name) => problem switch
    {
        Problem.Invalid wrong when name != "" => FileCheck.Wrong($"{name}: {wrong.Message}"),
        Problem.Away away when name != "" => new Problem.Away($"{name}: {away.Message}"),
        _ => problem,
    };
}
