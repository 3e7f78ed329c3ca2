using Microsoft.Extensions.Configuration;
using NaraVard.People.Outside;

namespace NaraVard.Tests.People.Outside;

/// <summary>What a provider's settings must say, told at the start and not at the first sign-in.</summary>
public sealed class OutsideSettingsTests
{
    private static readonly Dictionary<string, string?> Working = new()
    {
        ["Label"] = "Region X",
        ["Authority"] = "https://inloggning.regionx.example",
        ["ClientId"] = "naravard",
        ["ClientSecret"] = "secret",
    };

    [Fact]
    public void What_must_be_said_is_little() => Assert.Empty(Read(isDevelopment: false).Faults);

    [Theory]
    [InlineData("Label", "", "Label")]
    [InlineData("Authority", "inloggning.regionx.example", "Authority")]
    [InlineData("Authority", "http://inloggning.regionx.example", "https")]
    [InlineData("Authority", "http://127.0.0.1:5000", "https")]
    [InlineData("Authority", "https://inloggning.regionx.example?x=y", "Authority")]
    [InlineData("ClientId", "", "ClientId")]
    [InlineData("ClientSecret", "", "ClientSecret")]
    [InlineData("Scopes", "profile email", "openid")]
    [InlineData("Domains", "regionx", "Domains")]
    [InlineData("Domains", "@regionx.example", "Domains")]
    [InlineData("AllowNew", "ja", "true eller false, inte ja")]
    [InlineData("AllowNew", "true", "vem som helst")]
    [InlineData("EmailClaim", "upn", "RequireVerifiedEmail=false")]
    [InlineData("Domian", "regionx.example", "Domian är ingen inställning")]
    public void What_can_not_work_is_told_with_the_key_and_what_to_write(string key, string value, string told)
    {
        var faults = Read(isDevelopment: false, (key, value)).Faults;

        Assert.Contains(faults, fault => fault.Contains(told, StringComparison.Ordinal) && fault.StartsWith("SignIn:Providers:regionx:", StringComparison.Ordinal));
    }

    [Fact]
    public void The_address_of_the_site_must_be_known() =>
        Assert.Contains(Read(isDevelopment: false, site: "http://naravard.example").Faults, fault => fault.StartsWith("Site:Address", StringComparison.Ordinal));

    [Theory, InlineData("http://127.0.0.1:5000", true), InlineData("http://localhost:5000", true), InlineData("http://[::1]:5000", true), InlineData("http://10.0.0.1", false), InlineData("http://localhost.example", false)]
    public void A_provider_without_tls_is_taken_on_ones_own_machine_in_development_alone(string authority, bool isTaken) =>
        Assert.Equal(isTaken, Read(isDevelopment: true, ("Authority", authority)).Faults.Count == 0);

    [Theory, InlineData("anna@regionx.example", true), InlineData("anna@REGIONX.example", true), InlineData("anna@sjukhuset.regionx.example", false), InlineData("anna@regionx.example.ond.example", false), InlineData("\"a@regionx.example\"@ond.example", false)]
    public void A_provider_vouches_for_the_domains_that_are_named_and_no_others(string email, bool isVouchedFor)
    {
        var provider = Assert.Single(Read(isDevelopment: false, ("Domains", "regionx.example")).Providers);

        Assert.Equal(isVouchedFor, provider.VouchesFor(email, isVerified: true));
        Assert.False(provider.VouchesFor(email, isVerified: false));
    }

    [Theory, InlineData("link"), InlineData("passkey"), InlineData("lank"), InlineData("nyckel"), InlineData("Identity.Application"), InlineData("IDENTITY.EXTERNAL"), InlineData("Region X"), InlineData("hos/annan")]
    public void A_provider_is_not_called_what_something_of_ours_is_called(string name)
    {
        var settings = Working.ToDictionary(pair => $"SignIn:Providers:{name}:{pair.Key}", pair => pair.Value);

        var faults = OutsideSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), isDevelopment: true).Faults;

        Assert.StartsWith($"SignIn:Providers:{name} ", Assert.Single(faults), StringComparison.Ordinal);
    }

    [Theory, InlineData("link"), InlineData("Identity.Application")]
    public async Task Nor_does_the_server_start_with_such_a_name(string name)
    {
        var data = Directory.CreateTempSubdirectory("naravard-outside-").FullName;
        await using var server = ServerProcess.Start(
            data, "Development", ["--urls", "http://127.0.0.1:0", .. Working.Select(pair => $"--SignIn:Providers:{name}:{pair.Key}={pair.Value}")]);

        Assert.Equal(1, await server.ExitCodeAsync());
        Assert.Contains($"SignIn:Providers:{name} ", server.Output);
        Assert.DoesNotContain("   at ", server.Output);
        Directory.Delete(data, recursive: true);
    }

    [Fact]
    public async Task The_server_does_not_start_with_settings_that_can_not_work()
    {
        var data = Directory.CreateTempSubdirectory("naravard-outside-").FullName;
        await using var server = ServerProcess.Start(data, "Development", "--urls", "http://127.0.0.1:0", "--SignIn:Providers:regionx:Label=Region X");

        Assert.Equal(1, await server.ExitCodeAsync());
        Assert.Contains("SignIn:Providers:regionx:Authority", server.Output);
        Assert.DoesNotContain("   at ", server.Output);
        Directory.Delete(data, recursive: true);
    }

    private static OutsideSettings Read(bool isDevelopment, params (string Key, string Value)[] changed) => Read(isDevelopment, "https://naravard.example", changed);

    private static OutsideSettings Read(bool isDevelopment, string site, params (string Key, string Value)[] changed)
    {
        var settings = new Dictionary<string, string?>(Working.Select(pair => KeyValuePair.Create($"SignIn:Providers:regionx:{pair.Key}", pair.Value))) { ["Site:Address"] = site };
        foreach (var (key, value) in changed)
        {
            settings[$"SignIn:Providers:regionx:{key}"] = value;
        }

        return OutsideSettings.Read(new ConfigurationBuilder().AddInMemoryCollection(settings).Build(), isDevelopment);
    }
}
