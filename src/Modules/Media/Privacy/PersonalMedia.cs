using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Privacy;
using NaraVard.Media.Shelf;

namespace NaraVard.Media.Privacy;

/// <summary>Which pictures and files somebody has added. They are the editorial office's, and stay.</summary>
internal sealed class PersonalMedia(Store store) : IPersonalData
{
    public IEnumerable<PersonalPart> Read(DataSubject who) =>
    [
        new("bilder", "Bilder och filer som du har lagt in", "De hör till redaktionens material.", Files(who.Account)),
    ];

    /// <summary>The id is left on the version, and leads nowhere: who added a file is part of how a public page came to be.</summary>
    public Task EraseAsync(DataSubject who, CancellationToken ct) => Task.CompletedTask;

    private async IAsyncEnumerable<PersonalRow> Files(Guid me)
    {
        var files = from version in store.Set<MediaVersion>()
                    where version.AddedBy == me
                    join media in store.Set<MediaItem>() on version.MediaId equals media.Id
                    orderby version.AddedAt, version.MediaId, version.Number
                    select new { media.Title, version.FileName, version.AddedAt, Address = MediaLinks.Of(media.Id, version.Hash, version.FileName) };
        await foreach (var file in files.AsAsyncEnumerable())
        {
            yield return new PersonalRow { { "Titel", file.Title }, { "Fil", file.FileName }, { "Adress", file.Address }, { "Tillagd", file.AddedAt } };
        }
    }
}
