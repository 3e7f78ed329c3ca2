using System.Net;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Media.Keeping;

namespace NaraVard.Tests.Media;

/// <summary>What a server that was killed while it took in or took away a picture leaves on the disk.</summary>
public sealed class SweepTests(MediaOnDisk own) : IClassFixture<MediaOnDisk>
{
    private readonly Site _site = own.Site;

    private static readonly DateTime LongAgo = DateTime.UtcNow.AddDays(-2);

    [Fact]
    public async Task What_no_row_knows_of_is_cleared_away_after_a_day_and_not_before()
    {
        var (old, fresh) = (Left($"{Guid.NewGuid()}/0123456789abcdef/10x10.webp", LongAgo), Left($"{Guid.NewGuid()}/0123456789abcdef/10x10.webp", DateTime.UtcNow));

        await SweepAsync();

        Assert.False(Directory.Exists(Path.GetDirectoryName(Path.GetDirectoryName(old))));
        Assert.True(File.Exists(fresh));
    }

    [Fact]
    public async Task A_picture_that_is_known_stays_and_loses_only_what_never_became_a_version_and_halves_of_files()
    {
        var editor = await _site.SignedInAsync("redaktor");
        var page = await editor.UploadAsync(Uploads.Png(600, 300), "Sopas inte bort", alt: "En bild");
        var (id, address) = (page.Split('/')[^1], await editor.AddressAsync(page));
        var never = Left($"{id}/fedcba9876543210/10x10.webp", LongAgo);
        var half = Left($"{id}/{address.Split('/')[^2]}/.{Unique.Word()}", LongAgo);
        foreach (var entry in Directory.EnumerateFileSystemEntries(Path.Combine(_site.DataFolder, "media", id), "*", SearchOption.AllDirectories).Where(File.Exists))
        {
            File.SetLastWriteTimeUtc(entry, LongAgo);
        }

        await SweepAsync();

        Assert.False(Directory.Exists(Path.GetDirectoryName(never)));
        Assert.False(File.Exists(half));
        Assert.Equal(HttpStatusCode.OK, await _site.Visitor().StatusAsync(address));
        Assert.Equal(HttpStatusCode.OK, await _site.Visitor().StatusAsync(address.Replace("600x300", "480x240", StringComparison.Ordinal)));
    }

    // A file of this age, in folders as old.
    private string Left(string path, DateTime at)
    {
        var file = Path.Combine(_site.DataFolder, "media", path);
        var place = Path.GetDirectoryName(file)!;
        Directory.CreateDirectory(place);
        File.WriteAllText(file, "rester");
        File.SetLastWriteTimeUtc(file, at);
        Directory.SetLastWriteTimeUtc(place, at);
        Directory.SetLastWriteTimeUtc(Path.GetDirectoryName(place)!, at);
        return file;
    }

    private Task<bool> SweepAsync() => _site.AskAsync(async services =>
    {
        await services.GetRequiredService<OnDisk>().SweepAsync(CancellationToken.None);
        return true;
    });
}
