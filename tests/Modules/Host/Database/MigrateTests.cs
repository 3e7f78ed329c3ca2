using NaraVard.Kernel.Schema;

namespace NaraVard.Tests.Host.Database;

/// <summary>Who makes the schema, and which schemas a program works on.</summary>
public sealed class MigrateTests
{
    [Fact]
    public async Task The_command_makes_the_schema_and_a_server_that_may_not_make_it_waits_for_the_command()
    {
        using var house = new DatabaseHouse();
        var (refused, why) = await house.RunAsync("--Store:Migrate=command");
        var (made, said) = await house.RunAsync("--Store:Migrate=command", "--migrate");
        var (again, nothing) = await house.RunAsync("--migrate");
        await using var server = house.Start("--Store:Migrate=command");
        await server.AddressAsync();

        Assert.Equal((1, 0, 0), (refused, made, again));
        Assert.Contains("Databasen saknar ", why);
        Assert.Contains("  20261127050000_ToleratedMigrations", why);
        Assert.Contains("--migrate", why);
        Assert.DoesNotContain("   at ", why);
        Assert.Contains("  20261123000100_Content", said);
        Assert.Contains("Klart", said);
        Assert.Contains("Inget behövde göras.", nothing);
        await server.StopAsync();
    }

    [Fact]
    public async Task A_schema_of_a_newer_program_is_refused_unless_older_programs_manage_on_it()
    {
        using var house = new DatabaseHouse();
        await house.AskAsync(async store =>
        {
            await NaraVard.Kernel.StoreSetup.MigrateAsync(store, CancellationToken.None);
            return 0;
        });
        await house.ExecuteAsync("""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('29990101000000_OfTheFuture', '99')""");

        var (refused, why) = await house.RunAsync("--migrate");
        Assert.Equal(1, refused);
        Assert.Contains("nyare program", why);
        Assert.Contains("29990101000000_OfTheFuture", why);

        await house.ExecuteAsync("""INSERT INTO tolerated_migrations ("Id") VALUES ('29990101000000_OfTheFuture')""");
        var (managed, told) = await house.RunAsync("--migrate");
        Assert.Equal(0, managed);
        Assert.Contains("1 migrering från ett nyare program, gjorda så att det här klarar sig", told);

        await house.ExecuteAsync($"""INSERT INTO "__EFMigrationsHistory" ("MigrationId", "ProductVersion") VALUES ('{SchemaState.HalfDone}', '99')""");
        var (half, halfWhy) = await house.RunAsync();
        Assert.Equal(1, half);
        Assert.Contains("halvfull", halfWhy);
    }

    [Theory]
    [InlineData("Store:Migrate", "sometimes", "Store:Migrate är ”sometimes”. Skriv start eller command.")]
    [InlineData("Media:Store", "skåpet", "Media:Store är ”skåpet”. Skriv disk eller database.")]
    public async Task A_setting_that_can_not_work_is_told_of(string key, string value, string told)
    {
        using var house = new DatabaseHouse();

        var (code, said) = await house.RunAsync($"--{key}={value}");

        Assert.Equal(1, code);
        Assert.Contains(told, said);
        Assert.DoesNotContain("   at ", said);
    }

    [Fact]
    public async Task Who_comes_second_waits_for_the_lock()
    {
        using var house = new DatabaseHouse();
        await using var command = await house.AskAsync(async store =>
        {
            await using var held = await SchemaLock.TakeAsync(store, null, CancellationToken.None);
            var second = house.Start("--migrate");
            await second.PrintsAsync(new("Väntar på den"));
            Assert.DoesNotContain("ska göras", second.Output);
            return second;
        });

        Assert.Equal(0, await command.ExitCodeAsync());
        Assert.Contains("Klart", command.Output);
    }
}
