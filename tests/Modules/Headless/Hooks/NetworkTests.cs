using System.Net;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using NaraVard.Headless.Hooks.Network;

namespace NaraVard.Tests.Headless.Hooks;

/// <summary>No way leads from a receiver's address into the own network.</summary>
public sealed class NetworkTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.255.255.254")]
    [InlineData("0.0.0.0")]
    [InlineData("0.1.2.3")]
    [InlineData("10.0.0.1")]
    [InlineData("10.255.255.255")]
    [InlineData("172.16.0.1")]
    [InlineData("172.31.255.255")]
    [InlineData("192.168.1.1")]
    [InlineData("169.254.169.254")]
    [InlineData("100.64.0.1")]
    [InlineData("100.127.255.255")]
    [InlineData("192.0.0.8")]
    [InlineData("192.0.2.1")]
    [InlineData("198.18.0.1")]
    [InlineData("198.51.100.7")]
    [InlineData("203.0.113.9")]
    [InlineData("224.0.0.1")]
    [InlineData("239.255.255.250")]
    [InlineData("255.255.255.255")]
    [InlineData("::")]
    [InlineData("::1")]
    [InlineData("::127.0.0.1")]
    [InlineData("::ffff:127.0.0.1")]
    [InlineData("::ffff:10.1.2.3")]
    [InlineData("::ffff:169.254.169.254")]
    [InlineData("64:ff9b::7f00:1")]
    [InlineData("64:ff9b:1::a00:1")]
    [InlineData("100::1")]
    [InlineData("2001::1")]
    [InlineData("2001:0:7f00:1::1")]
    [InlineData("2001:db8::1")]
    [InlineData("2002:7f00:1::1")]
    [InlineData("3fff::1")]
    [InlineData("5f00::1")]
    [InlineData("fc00::1")]
    [InlineData("fd12:3456::1")]
    [InlineData("fe80::1")]
    [InlineData("fe80::1%1")]
    [InlineData("febf::1")]
    [InlineData("fec0::1")]
    [InlineData("ff02::1")]
    public void What_is_not_the_internet_at_large_is_refused(string address) => Assert.False(PublicNetworks.Include(IPAddress.Parse(address)));

    [Theory]
    [InlineData("1.1.1.1")]
    [InlineData("11.0.0.1")]
    [InlineData("172.15.255.255")]
    [InlineData("172.32.0.1")]
    [InlineData("100.63.255.255")]
    [InlineData("100.128.0.1")]
    [InlineData("192.167.255.255")]
    [InlineData("193.180.0.1")]
    [InlineData("223.255.255.255")]
    [InlineData("2001:4860:4860::8888")]
    [InlineData("2a00:801::1")]
    [InlineData("::ffff:1.1.1.1")]
    public void What_is_public_is_let_through(string address) => Assert.True(PublicNetworks.Include(IPAddress.Parse(address)));

    [Theory]
    [InlineData("https://127.0.0.1/")]
    [InlineData("https://127.1/")]
    [InlineData("https://2130706433/")]
    [InlineData("https://0x7f000001/")]
    [InlineData("https://0177.0.0.1/")]
    [InlineData("https://[::1]/")]
    [InlineData("https://[::ffff:127.0.0.1]/")]
    [InlineData("https://[::ffff:7f00:1]/")]
    [InlineData("https://[fe80::1]/")]
    [InlineData("https://169.254.169.254/latest/meta-data/")]
    [InlineData("https://10.0.0.5/")]
    [InlineData("https://localhost/")]
    [InlineData("https://LOCALHOST./")]
    [InlineData("https://nagot.localhost/")]
    [InlineData("https://skrivare.local/")]
    [InlineData("https://metadata.google.internal/")]
    [InlineData("https://intranat/")]
    [InlineData("https://user:pass@exempel.se/")]
    [InlineData("https://exempel.se@127.0.0.1/")]
    [InlineData("https://exempel.se/#del")]
    [InlineData("https://exempel.se:22/")]
    [InlineData("https://exempel.se:25/")]
    [InlineData("http://exempel.se/")]
    [InlineData("http://[::ffff:127.0.0.1]/")]
    [InlineData("http://2130706433/")]
    [InlineData("http://localhost./")]
    [InlineData("ftp://exempel.se/")]
    [InlineData("file:///etc/passwd")]
    [InlineData("gopher://127.0.0.1:25/")]
    [InlineData("javascript:alert(1)")]
    [InlineData("//exempel.se/")]
    [InlineData("/krok")]
    [InlineData("exempel.se")]
    [InlineData("https://")]
    [InlineData("https:///krok")]
    [InlineData("")]
    [InlineData("   ")]
    public void An_address_that_leads_inside_is_refused_when_it_is_written(string address) => Assert.NotNull(new ReceiverAddress(Allowed("")).Check(address));

    [Theory]
    [InlineData("https://intranat.exempel.se/krok?nyckel=1")]
    [InlineData("https://intranat.exempel.se:8443/krok")]
    [InlineData("https://exempel.se")]
    [InlineData(" https://röda-korset.se/krok ")]
    [InlineData("https://1.1.1.1/")]
    public void An_address_on_the_internet_is_taken(string address) => Assert.Null(new ReceiverAddress(Allowed("")).Check(address));

    [Theory]
    [InlineData("http://10.20.3.4:81/krok", "10.20.0.0/16")]
    [InlineData("http://intranat/krok", "intranat")]
    [InlineData("http://INTRANAT./krok", "intranat")]
    [InlineData("https://[fd00::5]/", "fd00::/8")]
    [InlineData("http://127.0.0.1:5000/", "10.0.0.0/8, 127.0.0.1")]
    public void What_the_settings_allow_is_taken(string address, string allowed) => Assert.Null(new ReceiverAddress(Allowed(allowed)).Check(address));

    [Theory]
    [InlineData("10.20.0.0/33")]
    [InlineData("inte ett namn!")]
    [InlineData("10.0.0.0/8, http://x")]
    public void Settings_that_mean_nothing_stop_the_start(string allowed)
    {
        var result = new CheckHookOptions().Validate(null, new HookOptions { AllowedAddresses = allowed });

        Assert.Contains("Hooks:AllowedAddresses", Assert.Single(result.Failures!));
    }

    [Theory]
    [InlineData("http://127.0.0.1:{0}/")]
    [InlineData("http://127.1:{0}/")]
    [InlineData("http://2130706433:{0}/")]
    [InlineData("http://0x7f.0.0.1:{0}/")]
    [InlineData("http://[::1]:{0}/")]
    [InlineData("http://[::ffff:127.0.0.1]:{0}/")]
    [InlineData("http://localhost:{0}/")]
    [InlineData("http://localhost.:{0}/")]
    [InlineData("https://localhost:{0}/")]
    [InlineData("http://0.0.0.0:{0}/")]
    public async Task A_name_is_checked_where_it_leads_when_it_is_connected_to(string address)
    {
        await using var receiver = await Receiver.StartAsync();
        using var client = new HookClient(Allowed(""));

        var result = await client.SendAsync(new Uri(string.Format(null, address, new Uri(receiver.Address).Port)), "msg_1", 1, "v1,x", "{}");

        Assert.Null(result.Status);
        Assert.Matches("inte är tillåten|Värdnamnet finns inte", result.Reason); // not every machine knows "localhost."
        Assert.Empty(receiver.All);
    }

    [Fact]
    public async Task A_receiver_in_the_settings_is_reached()
    {
        await using var receiver = await Receiver.StartAsync();
        using var client = new HookClient(Allowed("localhost"));

        var result = await client.SendAsync(new Uri($"http://localhost:{new Uri(receiver.Address).Port}/"), "msg_1", 1, "v1,x", "{}");

        Assert.Equal((200, "ja"), (result.Status, result.Answer));
    }

    [Fact]
    public async Task A_receiver_that_hesitates_is_left()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = context => Task.Delay(Timeout.Infinite, context.RequestAborted);
        using var client = new HookClient(Allowed("127.0.0.1"), TimeSpan.FromMilliseconds(300));

        var result = await client.SendAsync(new Uri(receiver.Address), "msg_1", 1, "v1,x", "{}");

        Assert.Contains("svarade inte inom", result.Reason);
    }

    [Fact]
    public async Task An_answer_without_end_is_read_to_its_beginning()
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync(new string('x', 10_000));
            }
        };
        using var client = new HookClient(Allowed("127.0.0.1"));

        var result = await client.SendAsync(new Uri(receiver.Address), "msg_1", 1, "v1,x", "{}");

        Assert.Equal((200, 2048), (result.Status, result.Answer.Length));
    }

    [Theory]
    [InlineData(301)]
    [InlineData(302)]
    [InlineData(307)]
    public async Task No_redirect_is_followed(int status)
    {
        await using var receiver = await Receiver.StartAsync();
        receiver.Answer = context =>
        {
            (context.Response.StatusCode, context.Response.Headers.Location) = (status, "/annan");
            return Task.CompletedTask;
        };
        using var client = new HookClient(Allowed("127.0.0.1"));

        var result = await client.SendAsync(new Uri(receiver.Address), "msg_1", 1, "v1,x", "{}");

        Assert.Equal(status, result.Status);
        Assert.False(result.IsTaken);
        Assert.Single(receiver.All);
    }

    [Theory]
    [InlineData("https://finns-inte.exempel.invalid/", "Värdnamnet finns inte")]
    [InlineData("http://127.0.0.1:1/", "Ingen svarade")]
    public async Task What_stands_in_the_way_is_said_in_words(string address, string reason)
    {
        using var client = new HookClient(Allowed("127.0.0.1"));

        Assert.Contains(reason, (await client.SendAsync(new Uri(address), "msg_1", 1, "v1,x", "{}")).Reason);
    }

    private static AllowedReceivers Allowed(string list) => new(Options.Create(new HookOptions { AllowedAddresses = list }));
}
