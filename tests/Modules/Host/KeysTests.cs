using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.DataProtection.Internal;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using NaraVard.Kernel;
using NaraVard.Tests.Cycles;
using NaraVard.Tests.People;

namespace NaraVard.Tests.Host;

/// <summary>The keys in the database, and the certificate that may seal them.</summary>
public sealed class KeysTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("naravard-keys-").FullName;

    [Fact]
    public async Task Keys_are_sealed_with_the_certificate_and_open_what_was_kept_before()
    {
        var (word, old) = (Unique.Word(), Make("old", 2020));
        await using var open = new Site();
        var member = await Member.MakeAsync(open);
        var author = await member.SignedInAsync();
        var cycle = await author.StartCycleAsync(word);
        await author.WriteAsync(cycle, $"I lådan {word}");
        Assert.Contains("<masterKey", await KeysAsync(open));

        foreach (var files in new[] { old, $"{Make("new", 2024)};{old}" })
        {
            await using var node = Node(open, files);
            await node.InitializeAsync();

            Assert.DoesNotContain("<masterKey", await KeysAsync(node));
            var again = node.Visitor();
            using var signedIn = await again.SubmitAsync("/logga-in", ("Email", member.Email), ("Password", Member.Password));
            Assert.Contains($"I lådan {word}", (await again.OpenAsync(cycle)).Body!.TextContent, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_node_without_the_certificate_does_not_start()
    {
        await using (var sealing = Server(Make("kept", 2024)))
        {
            using var visitor = new HttpClient();
            await visitor.GetStringAsync($"{await sealing.AddressAsync()}/logga-in");
            await sealing.StopAsync();
        }

        foreach (var certificate in new[] { "", Make("other", 2025) })
        {
            await using var server = Server(certificate);

            Assert.Equal(1, await server.ExitCodeAsync());
            Assert.Contains("förseglade med ett certifikat som inte finns i Keys:Certificate", server.Output);
        }
    }

    [Fact]
    public async Task Keys_that_are_not_sealed_are_told_of_at_each_start()
    {
        await using (var open = Server(""))
        {
            await open.AddressAsync();
            Assert.Contains("Skyddet: Nycklarna i databasen, inte", open.Output);
            await open.StopAsync();
        }

        await using var sealing = Server(Make("kept", 2024));
        await sealing.AddressAsync();
        Assert.DoesNotContain("Skyddet: Nycklarna", sealing.Output);
    }

    [Fact]
    public async Task New_keys_seal_with_GCM_and_older_ones_still_open()
    {
        await using var site = new Site();
        await site.InitializeAsync();
        var options = site.Services.GetRequiredService<IOptions<KeyManagementOptions>>().Value;
        var older = new XmlKeyManager(
            Options.Create(new KeyManagementOptions { XmlRepository = options.XmlRepository, AuthenticatedEncryptorConfiguration = new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_CBC } }),
            site.Services.GetRequiredService<IActivator>()).CreateNewKey(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(90));
        await using var node = site.AnotherNode();
        var kept = Protector(node).Protect("hemligt");

        var newer = node.Services.GetRequiredService<IKeyManager>().CreateNewKey(DateTimeOffset.UtcNow, DateTimeOffset.UtcNow.AddDays(90));

        await using var next = site.AnotherNode();
        Assert.Equal((older.KeyId, newer.KeyId), (KeyOf(kept), KeyOf(Protector(next).Protect("nytt"))));
        Assert.Equal("hemligt", Protector(next).Unprotect(kept));
        Assert.Equal(EncryptionAlgorithm.AES_256_GCM, AlgorithmOf(await KeysAsync(site), newer));
        Assert.Equal(EncryptionAlgorithm.AES_256_CBC, AlgorithmOf(await KeysAsync(site), older));
    }

    [Theory]
    [InlineData("finns-inte.pfx", null)]
    [InlineData("text.pfx", "inget certifikat")]
    public async Task A_file_that_can_not_be_used_stops_the_start(string name, string? content)
    {
        var file = Path.Combine(_folder, name);
        if (content is not null)
        {
            await File.WriteAllTextAsync(file, content);
        }

        await using var server = Server(file);

        Assert.Equal(1, await server.ExitCodeAsync());
        Assert.Contains($"Keys:Certificate: {file} gick inte att läsa", server.Output);
        Assert.DoesNotContain("   at ", server.Output);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ServerProcess Server(string certificate) => ServerProcess.Start(Path.Combine(_folder, "data"), "Production", $"--Keys:Certificate={certificate}", "--urls", "http://127.0.0.1:0");

    private static IDataProtector Protector(Site node) => node.Services.GetRequiredService<IDataProtectionProvider>().CreateProtector("prov");

    // Four bytes that say whose it is, and then the key.
    private static Guid KeyOf(string kept) => new(WebEncoders.Base64UrlDecode(kept).AsSpan(4, 16));

    private static EncryptionAlgorithm AlgorithmOf(string keys, IKey key) =>
        Enum.Parse<EncryptionAlgorithm>(Regex.Match(keys, $"<key id=\"{key.KeyId}\".*?<encryption algorithm=\"(\\w+)\"", RegexOptions.Singleline).Groups[1].Value);

    private static Site Node(Site site, string certificates)
    {
        var node = site.AnotherNode();
        node.Settings["Keys:Certificate"] = certificates;
        return node;
    }

    private static async Task<string> KeysAsync(Site site) =>
        string.Concat(await site.AskAsync(services => services.GetRequiredService<Store>().Set<ProtectionKey>().Select(key => key.Xml).ToListAsync()));

    private string Make(string name, int year)
    {
        var file = Path.Combine(_folder, $"{name}.pfx");
        using var certificate = Certificate(year);
        File.WriteAllBytes(file, certificate.Export(X509ContentType.Pkcs12));
        return file;
    }

    private static X509Certificate2 Certificate(int year)
    {
        using var rsa = RSA.Create(2048);
        var from = new DateTimeOffset(year, 1, 1, 0, 0, 0, TimeSpan.Zero);
        return new CertificateRequest("CN=prov", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1).CreateSelfSigned(from, from.AddYears(10));
    }
}
