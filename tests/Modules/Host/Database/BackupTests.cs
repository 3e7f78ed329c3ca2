using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Content;
using NaraVard.People.Accounts;
using NaraVard.People.Organisations;

namespace NaraVard.Tests.Host.Database;

/// <summary>A backup is taken while others write, and read back whole or not at all.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly string _backup = Filled.NewFolder();

    [Fact]
    public async Task What_is_read_back_is_what_was_there_to_the_last_row_and_file()
    {
        using var house = await Filled.AsHouseAsync();
        using var other = new DatabaseHouse();

        var (taken, said) = await house.RunAsync("--backup", _backup, "--Media:Store=disk");
        var (back, told) = await other.RunAsync("--restore", _backup, "--erased", "none", "--Media:Store=disk");

        Assert.True(taken == 0, said);
        Assert.Contains("Säkerhetskopian är hel", said);
        Assert.True(back == 0, told);
        Assert.Contains("Allt är tillbaka och jämfört", told);
        Assert.Equal(await house.RowsAsync(), await other.RowsAsync());
        Assert.Equal(KilledServer.FilesOf(Path.Combine(house.Data, "media")), KilledServer.FilesOf(Path.Combine(other.Data, "media")));
        Assert.Equal(4, await NextEventAsync(other));
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(_backup, "backup.json")));
        }
    }

    [Fact]
    public async Task Files_that_rows_name_and_that_are_nowhere_are_told_of_when_it_is_taken_and_when_it_is_read_back()
    {
        using var house = await Filled.AsHouseAsync();
        using var other = new DatabaseHouse();
        var (there, gone) = (await Filled.PictureAsync(house), await Filled.PictureAsync(house));
        var (taken, said) = await house.RunAsync("--backup", _backup, "--Media:Store=disk");
        Assert.True(taken == 0, said);
        Assert.Contains("Säkerhetskopian är hel", said);
        Directory.Delete(_backup, recursive: true);
        File.Delete(Path.Combine(house.Data, "media", gone));

        var (code, told) = await house.RunAsync("--backup", _backup, "--Media:Store=disk");
        var (back, why) = await other.RunAsync("--restore", _backup, "--erased", "none", "--Media:Store=disk");

        Assert.True(code == 2, told);
        Assert.DoesNotContain("Säkerhetskopian är hel", told);
        Assert.True(back == 0, why);
        Assert.All([told, why], words =>
        {
            Assert.Contains("1 bild eller fil som databasen nämner finns inte", words);
            Assert.Contains(gone, words);
            Assert.DoesNotContain(there, words);
        });
        Assert.Equal(await house.RowsAsync(), await other.RowsAsync());
    }

    [Fact]
    public async Task Files_that_lie_on_disk_while_the_settings_say_the_database_are_told_of()
    {
        using var house = await Filled.AsHouseAsync();
        var picture = await Filled.PictureAsync(house);

        var (taken, said) = await house.RunAsync("--backup", _backup, "--Media:Store=database");

        Assert.True(taken == 2, said);
        Assert.Contains(picture, said);
        Assert.Contains("Media__Store", said);
    }

    [Theory]
    [InlineData("--move-to", "Host=db.invalid;Database=naravard;Username=naravard;Password=mycket hemligt")]
    [InlineData("--move-to", "Host=db.invalid;Database=naravard;PWD=mycket hemligt;Port=ingen")]
    [InlineData("--erased", "Host=db.invalid;SSL Password=mycket hemligt")]
    public async Task A_password_that_everybody_on_the_machine_could_read_is_not_taken(string argument, string database)
    {
        using var house = new DatabaseHouse { IsSqlite = true };
        string[] before = argument == "--erased" ? ["--restore", _backup] : [];

        var (code, said) = await house.RunAsync([.. before, argument, database]);

        Assert.Equal(1, code);
        Assert.Contains($"Efter {argument} står ett lösenord", said);
        Assert.Contains("PGPASSFILE", said);
        Assert.DoesNotContain("mycket hemligt", said);
        Assert.DoesNotContain("   at ", said);
    }

    [Fact]
    public async Task A_torn_or_altered_backup_is_refused_before_anything_is_written()
    {
        using var house = await Filled.AsHouseAsync();
        using var other = new DatabaseHouse();
        var (taken, said) = await house.RunAsync("--backup", _backup, "--Media:Store=disk");
        Assert.True(taken == 0, said);
        var (table, sums, picture) = (Path.Combine(_backup, "tables/accounts.jsonl.gz"), Path.Combine(_backup, "SHA256SUMS"), Directory.GetFiles(Path.Combine(_backup, "media"), "*.webp", SearchOption.AllDirectories)[0]);

        foreach (var (harm, told) in new (string, string)[] { (table, "är inte som när den skrevs"), (picture, "saknas"), (sums, "ingen hel säkerhetskopia") })
        {
            var bytes = await File.ReadAllBytesAsync(harm);
            File.Delete(harm);
            if (harm == table)
            {
                await File.WriteAllBytesAsync(harm, [.. bytes[..^1], (byte)(bytes[^1] ^ 1)]);
            }

            var (code, why) = await other.RunAsync("--restore", _backup, "--erased", "none", "--Media:Store=disk");
            Assert.Equal(1, code);
            Assert.Contains(told, why);
            Assert.DoesNotContain("   at ", why);
            await File.WriteAllBytesAsync(harm, bytes);
        }

        Assert.Empty(Directory.GetFileSystemEntries(other.Data));
        var (unasked, ask) = await other.RunAsync("--restore", _backup);
        Assert.Equal(1, unasked);
        Assert.Contains("--erased none", ask);
    }

    [Fact]
    public async Task Nothing_is_read_back_into_a_database_with_something_in_it_and_what_was_cut_off_is_begun_again()
    {
        using var house = await Filled.AsHouseAsync();
        var (taken, said) = await house.RunAsync("--backup", _backup, "--Media:Store=database");
        Assert.True(taken == 0, said);
        var before = await house.RowsAsync();

        Directory.Delete(Path.Combine(house.Data, "media"), recursive: true);
        var (full, why) = await house.RunAsync("--restore", _backup, "--erased", "none", "--Media:Store=database");
        Assert.Equal(1, full);
        Assert.Contains("Databasen är inte tom", why);
        Assert.Equal(before, await house.RowsAsync());

        using var half = new DatabaseHouse();
        await half.AskAsync(async store =>
        {
            await NaraVard.Kernel.StoreSetup.MigrateAsync(store, CancellationToken.None);
            return 0;
        });
        await half.ExecuteAsync($"""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('{NaraVard.Kernel.Schema.SchemaState.HalfDone}', '-')""");
        var (again, told) = await half.RunAsync("--restore", _backup, "--erased", "none", "--Media:Store=database");
        Assert.True(again == 0, told);
        Assert.Equal(before, await half.RowsAsync());
    }

    [Fact]
    public async Task What_is_written_meanwhile_is_in_the_backup_altogether_or_not_at_all()
    {
        using var house = await Filled.AsHouseAsync();
        using var other = new DatabaseHouse();
        using var stop = new CancellationTokenSource();
        var pairs = 0;
        var writing = Task.Run(async () =>
        {
            // The accounts are read first and the organisations long after; each save adds one of both.
            for (; !stop.IsCancellationRequested; pairs++)
            {
                await house.AskAsync(store =>
                {
                    store.Add(Filled.Someone("Par"));
                    store.Add(new Organisation { Code = $"PAR{pairs}", Name = "Par", Kind = "demo", Level = NaraVard.Kernel.SystemLevel.Organisation });
                    return store.SaveChangesAsync();
                });
            }
        });
        var (taken, said) = await house.RunAsync("--backup", _backup);
        await stop.CancelAsync();
        await writing;
        var (back, told) = await other.RunAsync("--restore", _backup, "--erased", "none");

        Assert.True(taken == 0, said);
        Assert.True(back == 0, told);
        var (accounts, organisations) = await other.AskAsync(async store => (
            await store.Set<Account>().CountAsync(account => account.DisplayName == "Par"), await store.Set<Organisation>().CountAsync(one => one.Name == "Par")));
        Assert.Equal(organisations, accounts);
        Assert.InRange(accounts, 1, pairs);
    }

    public void Dispose()
    {
        if (Directory.Exists(_backup))
        {
            Directory.Delete(_backup, recursive: true);
        }
    }

    private static Task<long> NextEventAsync(DatabaseHouse house) => house.AskAsync(async store =>
    {
        var line = new ContentEvent { ItemId = Guid.CreateVersion7(), Type = "example", Slug = "nasta", Act = ContentAct.Saved, At = DateTimeOffset.UtcNow, Number = 1 };
        store.Add(line);
        await store.SaveChangesAsync();
        return (long)line.Id;
    });
}
