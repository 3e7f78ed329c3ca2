using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NaraVard.Kernel;
using NaraVard.Media.Keeping;

namespace NaraVard.Tests.Media;

/// <summary>Pictures kept as rows of the database, whichever it is.</summary>
public sealed class DatabaseStoreTests(DatabaseStoreTests.InDatabaseSite own) : IClassFixture<DatabaseStoreTests.InDatabaseSite>
{
    private readonly Site _site = own.Site;

    public sealed class InDatabaseSite : IAsyncLifetime
    {
        public Site Site { get; } = new();

        public ValueTask InitializeAsync()
        {
            Site.Settings["Media:Store"] = "database";
            return Site.InitializeAsync();
        }

        public ValueTask DisposeAsync() => Site.DisposeAsync();
    }

    [Fact]
    public async Task A_picture_is_read_in_every_width_and_nothing_lies_on_the_disk()
    {
        var editor = await _site.SignedInAsync("redaktor");

        var page = await editor.UploadAsync(Uploads.Png(1200, 600), "I databasen", alt: "En bild");

        var whole = await editor.AddressAsync(page);
        Assert.EndsWith("/1200x600.webp", whole, StringComparison.Ordinal);
        Assert.Equal(["1200x600.webp", "480x240.webp", "960x480.webp"], await NamesAsync(page));
        foreach (var size in new[] { "1200x600", "960x480", "480x240" })
        {
            using var read = await _site.Visitor().Client.GetAsync(whole.Replace("1200x600", size, StringComparison.Ordinal));
            using var picture = SkiaSharp.SKBitmap.Decode(await read.Content.ReadAsByteArrayAsync());
            Assert.Equal("image/webp", read.Content.Headers.ContentType!.MediaType);
            Assert.Equal(size, $"{picture.Width}x{picture.Height}");
        }

        Assert.Equal(HttpStatusCode.NotFound, await _site.Visitor().StatusAsync(whole.Replace("1200x600", "1199x600", StringComparison.Ordinal)));
        Assert.False(Directory.Exists(Path.Combine(_site.DataFolder, "media")));
    }

    [Fact]
    public async Task A_new_version_stands_beside_the_old_one()
    {
        var editor = await _site.SignedInAsync("redaktor");
        var page = await editor.UploadAsync(Uploads.Png(60, 30), "Byts ut", alt: "En bild");
        var first = await editor.AddressAsync(page);

        using var changed = await editor.SendNewAsync(page, Uploads.Png(61, 30));

        var second = await editor.AddressAsync(page);
        Assert.NotEqual(first, second);
        Assert.Equal(HttpStatusCode.OK, await _site.Visitor().StatusAsync(first));
        Assert.Equal(HttpStatusCode.OK, await _site.Visitor().StatusAsync(second));
    }

    [Fact]
    public async Task What_is_taken_away_leaves_no_row_behind()
    {
        var editor = await _site.SignedInAsync("redaktor");
        var page = await editor.UploadAsync(Uploads.Png(70, 30), "Tas bort", alt: "En bild");
        var address = await editor.AddressAsync(page);

        using var gone = await editor.DeleteAsync(page);

        Assert.Equal(HttpStatusCode.Redirect, gone.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await _site.Visitor().StatusAsync(address));
        Assert.Empty(await NamesAsync(page));
    }

    [Fact]
    public async Task Nothing_of_owner_and_place_is_left_in_the_rows()
    {
        var editor = await _site.SignedInAsync("redaktor");

        var page = await editor.UploadAsync(Photograph.Jpeg(6), "Med spår", alt: "Fyra fält", name: "foto.jpg");

        var id = Guid.Parse(page.Split('/')[^1]);
        var kept = await _site.AskAsync(services => services.GetRequiredService<Store>().Set<KeptFile>().Where(file => file.MediaId == id).Select(file => file.Bytes).ToListAsync());
        Assert.NotEmpty(kept);
        Assert.All(kept, bytes => Assert.False(Photograph.HasTraces(bytes)));
    }

    private Task<List<string>> NamesAsync(string page)
    {
        var id = Guid.Parse(page.Split('/')[^1]);
        return _site.AskAsync(services => services.GetRequiredService<Store>().Set<KeptFile>().Where(file => file.MediaId == id).OrderBy(file => file.Name).Select(file => file.Name).ToListAsync());
    }
}
