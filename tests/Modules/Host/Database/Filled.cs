using NaraVard.Kernel;
using NaraVard.Kernel.Content;
using NaraVard.Media.Contents;
using NaraVard.Media.Contracts;
using NaraVard.Media.Shelf;
using NaraVard.People.Accounts;
using NaraVard.People.Organisations;

namespace NaraVard.Tests.Host.Database;

/// <summary>Some rows of every sort of column, among them what is easily lost on the way.</summary>
internal static class Filled
{
    public static async Task<DatabaseHouse> AsHouseAsync(bool isSqlite = false)
    {
        var house = new DatabaseHouse { IsSqlite = isSqlite };
        await house.AskAsync(async store =>
        {
            await StoreSetup.MigrateAsync(store, CancellationToken.None);
            store.Add(new Organisation { Code = "HEL", Name = "Ett ”hus” med\nnya rader\ttabbar, \\snedstreck, \u2028 och 🌱", Kind = "demo", Level = SystemLevel.Organisation });
            foreach (var name in new[] { "Åsa Östlund", "Bo" })
            {
                store.Add(Someone(name));
            }

            store.AddRange(Enumerable.Range(1, 3).Select(number => new ContentEvent
            {
                ItemId = Guid.CreateVersion7(),
                Type = "example",
                Slug = $"rad-{number}",
                Act = ContentAct.Saved,
                At = DateTimeOffset.UtcNow.AddTicks(1),
                Number = number,
            }));
            return await store.SaveChangesAsync();
        });
        var media = Path.Combine(house.Data, "media", $"{Guid.CreateVersion7()}", "0123456789abcdef");
        Directory.CreateDirectory(media);
        await File.WriteAllBytesAsync(Path.Combine(media, "1x1.webp"), [1, 2, 3]);
        return house;
    }

    /// <summary>A picture: its rows, and its file on disk.</summary>
    /// <returns>Where the file lies below the folder for pictures.</returns>
    public static Task<string> PictureAsync(DatabaseHouse house) => house.AskAsync(async store =>
    {
        var (picture, hash) = (MediaItem.Create(new MediaDetails("En bild", "Något", IsDecoration: false, "Vi", "cc0", "")), "fedcba9876543210");
        store.Add(picture);
        store.Add(picture.Take(new CheckedFile(MediaKind.Picture, [("2x2.webp", [1, 2, 3, 4])]), hash, Guid.CreateVersion7(), DateTimeOffset.UtcNow));
        await store.SaveChangesAsync();
        var folder = Directory.CreateDirectory(Path.Combine(house.Data, "media", $"{picture.Id}", hash));
        await File.WriteAllBytesAsync(Path.Combine(folder.FullName, picture.FileName), [1, 2, 3, 4]);
        return $"{picture.Id}/{hash}/{picture.FileName}";
    });

    public static Account Someone(string name)
    {
        var account = Account.Create($"{Unique.Word()}@exempel.se", name);
        (account.NormalizedEmail, account.NormalizedUserName) = (account.Email!.ToUpperInvariant(), account.Email.ToUpperInvariant());
        account.LockoutEnd = new DateTimeOffset(2026, 3, 29, 1, 30, 0, TimeSpan.Zero).AddTicks(1_234_567);
        return account;
    }

    /// <summary>A folder that isn't there yet.</summary>
    public static string NewFolder() => Path.Combine(Path.GetTempPath(), $"naravard-backup-{Unique.Word()}");
}
