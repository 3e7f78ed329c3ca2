using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using NaraVard.Kernel;

namespace NaraVard.Web.Keys;

/// <summary>The certificates that the keys in the database are sealed with, when a setting names files with them. Who has the database alone then has no keys (docs/decisions/0009).</summary>
/// <param name="All">The newest first: it seals, the others open what they once sealed.</param>
internal sealed record KeyCertificates(IReadOnlyList<X509Certificate2> All)
{
    private const string File = "Keys:Certificate";

    public X509Certificate2? Newest => All.Count > 0 ? All[0] : null;

    public static void AddKeys(WebApplicationBuilder builder)
    {
        var certificates = Read(builder.Configuration);
        var services = builder.Services;
        services.AddSingleton(certificates).AddSingleton<ProtectionKeys>().AddScoped<SealKeys>();
        services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(provider =>
            new ConfigureOptions<KeyManagementOptions>(options => options.XmlRepository = provider.GetRequiredService<ProtectionKeys>()));
        // For keys that are made from now on; one that was made before goes on with what it has for as long as anything needs it.
        var protection = services.AddDataProtection().SetApplicationName("NaraVard")
            .UseCryptographicAlgorithms(new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM });
        if (certificates.Newest is { } newest)
        {
            protection.ProtectKeysWithCertificate(newest).UnprotectKeysWithAnyCertificate([.. certificates.All]);
        }
    }

    private static KeyCertificates Read(IConfiguration config)
    {
        string[] files = config[File]?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
        return new([.. files.SelectMany(file => Read(file, config["Keys:Password"])).OrderByDescending(certificate => certificate.NotBefore)]);
    }

    private static List<X509Certificate2> Read(string file, string? password)
    {
        try
        {
            var usable = X509CertificateLoader.LoadPkcs12CollectionFromFile(file, password, X509KeyStorageFlags.EphemeralKeySet)
                .Where(certificate => certificate.HasPrivateKey && certificate.GetRSAPublicKey() is not null).ToList();
            return usable.Count > 0 ? usable : throw new StartException($"{File}: {file} innehåller inget certifikat med privat RSA-nyckel. Så här görs ett: docs/operate.md, Keys that are sealed.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new StartException($"{File}: {file} gick inte att läsa. Se efter att filen finns, att servern får läsa den och att Keys:Password stämmer.");
        }
    }
}
