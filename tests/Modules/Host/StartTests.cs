namespace NaraVard.Tests.Host;

/// <summary>How the program starts, and says why when it doesn't.</summary>
public sealed class StartTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("naravard-start-").FullName;

    [Fact]
    public async Task The_demo_is_refused_outside_development()
    {
        await using var server = ServerProcess.Start(_data, "Production", "--demo", "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, await server.ExitCodeAsync());
        Assert.Contains("--demo lägger till konton med kända lösenord", server.Output);
        Assert.DoesNotContain("   at ", server.Output);
    }

    [Fact]
    public async Task Content_that_is_not_there_is_told_of()
    {
        await using var server = ServerProcess.Start(_data, "Production", "--Content:Folder=/finns/inte", "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, await server.ExitCodeAsync());
        Assert.Contains("/finns/inte", server.Output);
        Assert.DoesNotContain("   at ", server.Output);
    }

    [Theory]
    [InlineData("ClosedAccounts", "länge", "Retention:ClosedAccounts är ”länge”. Skriv ett antal dagar från 1 till 3650. Sätt till exempel Retention__ClosedAccounts=730")]
    [InlineData("ClosedAcounts", "730", "Retention:ClosedAcounts finns inte. De som finns är ")]
    public async Task A_time_to_keep_things_that_can_not_work_stops_the_start_before_anything_is_written(string key, string value, string told)
    {
        await using var server = ServerProcess.Start(_data, "Production", $"--Retention:{key}={value}", "--urls", "http://127.0.0.1:0");

        Assert.Equal(1, await server.ExitCodeAsync());
        Assert.Contains(told, server.Output);
        Assert.DoesNotContain("   at ", server.Output);
        Assert.Empty(Directory.GetFiles(_data, "naravard.db*"));
    }

    [Fact]
    public async Task Checking_sound_content_ends_with_0()
    {
        await using var server = ServerProcess.Start(_data, "Production", "--check-content");

        Assert.Equal(0, await server.ExitCodeAsync());
        Assert.Contains("0 med fel", server.Output);
    }

    [Fact]
    public async Task Checking_broken_content_ends_with_1_and_names_file_line_and_reason()
    {
        var content = Directory.CreateDirectory(Path.Combine(_data, "content/themes"));
        await File.WriteAllTextAsync(Path.Combine(content.FullName, "trasigt.yaml"), "key: trasigt\ntitle: Trasigt\nfarg: grön\n");

        await using var server = ServerProcess.Start(_data, "Production", "--check-content", $"--Content:Folder={content.Parent!.FullName}");

        Assert.Equal(1, await server.ExitCodeAsync());
        Assert.Contains("themes/trasigt.yaml:3: ”farg” är inte en känd nyckel", server.Output);
    }

    [Fact]
    public async Task A_server_that_is_stopped_has_all_of_its_database_in_one_file()
    {
        await using var server = ServerProcess.Start(_data, "Production", "--urls", "http://127.0.0.1:0");
        await server.AddressAsync();

        await server.StopAsync();

        Assert.Equal(0, await server.ExitCodeAsync());
        Assert.Equal(["naravard.db", "naravard.db.lock"], Directory.GetFiles(_data, "naravard.db*").Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    public void Dispose() => Directory.Delete(_data, recursive: true);
}
