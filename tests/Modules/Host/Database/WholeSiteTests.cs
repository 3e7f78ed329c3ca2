using System.Net;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.Tests.Media;

namespace NaraVard.Tests.Host.Database;

/// <summary>The whole demo, with pictures and people who are signed in: backed up and read back, and moved to PostgreSQL.</summary>
[Trait("Long", "yes")]
public sealed class WholeSiteTests : IDisposable
{
    private readonly string _backup = Filled.NewFolder();

    [Fact]
    public async Task A_site_that_is_read_back_goes_on_as_if_nothing_had_happened()
    {
        using var house = new DatabaseHouse { HasContent = true };
        using var other = new DatabaseHouse { HasContent = true };
        var (editor, picture) = await UsedAsync(house);

        var (taken, said) = await house.RunAsync("--backup", _backup);
        var (back, told) = await other.RunAsync("--restore", _backup, "--erased", house.Named);

        Assert.True(taken == 0, said);
        Assert.True(back == 0, told);
        Assert.Equal(await house.RowsAsync(), await other.RowsAsync());
        await GoesOnAsync(other, editor, picture);
    }

    [Fact]
    [Trait("Needs", "PostgreSQL")]
    public async Task A_site_that_is_moved_to_PostgreSQL_goes_on_there()
    {
        Assert.SkipUnless(DatabaseHouse.IsPostgres, "Det här gäller PostgreSQL.");
        using var house = new DatabaseHouse { HasContent = true, IsSqlite = true };
        using var other = new DatabaseHouse { HasContent = true };
        var (editor, picture) = await UsedAsync(house);
        var last = await house.AskAsync(store => store.Set<ContentEvent>().MaxAsync(line => line.Id));

        var (moved, said) = await house.RunAsync("--move-to", other.Named);
        Assert.True(moved == 0, said);
        Assert.Contains("Allt är flyttat och jämfört", said);
        var (here, there) = (await house.RowsAsync(), await other.RowsAsync());
        Assert.Equal(here.Keys, there.Keys);
        Assert.All(here.Where(table => table.Key != "media_files"), table => Assert.Equal(table.Value.Split(DatabaseHouse.Between).Length, there[table.Key].Split(DatabaseHouse.Between).Length));
        Assert.NotEqual("", there["media_files"]);
        Assert.Equal(last + 1, await other.AskAsync(async store =>
        {
            var line = new ContentEvent { ItemId = Guid.CreateVersion7(), Type = "example", Slug = "nasta", Act = ContentAct.Saved, At = DateTimeOffset.UtcNow, Number = 1 };
            store.Add(line);
            await store.SaveChangesAsync();
            return line.Id;
        }));

        var (twice, why) = await house.RunAsync("--move-to", other.Named);
        Assert.Equal(1, twice);
        Assert.Contains("Databasen är inte tom", why);
        await GoesOnAsync(other, editor, picture);
    }

    public void Dispose()
    {
        if (Directory.Exists(_backup))
        {
            Directory.Delete(_backup, recursive: true);
        }
    }

    // The editor adds a picture, and stays signed in.
    private static async Task<(Visitor Editor, string Picture)> UsedAsync(DatabaseHouse house)
    {
        await using var server = house.Start("--demo");
        var editor = await KilledServer.SignedInAsync(server, "redaktor");
        var page = await editor.UploadAsync(Uploads.Png(600, 300), "Säkrad", alt: "En bild");
        var picture = await editor.AddressAsync(page);
        await server.StopAsync();
        return (editor, picture);
    }

    // The same cookie, sent to another server with the same keys: the port alone differs.
    private static async Task GoesOnAsync(DatabaseHouse house, Visitor editor, string picture)
    {
        await using var server = house.Start("--demo");
        var address = await server.AddressAsync();
        foreach (var path in new[] { "/", "/exempel", picture, "/sok?q=lugn", "/logga-in" })
        {
            using var answer = await editor.Client.GetAsync(address + path);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{path} svarade {(int)answer.StatusCode}");
        }

        using var desk = await editor.Client.GetAsync($"{address}/redaktion");
        Assert.True(desk.StatusCode == HttpStatusCode.OK, $"Redaktionen svarade {(int)desk.StatusCode}: inloggningen från förut gäller inte.");
        await server.StopAsync();
        Assert.DoesNotContain("   at ", server.Output);
    }
}
