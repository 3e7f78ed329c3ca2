using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;
using NaraVard.Kernel;

namespace NaraVard.Web.Keys;

/// <summary>The certificates that the keys in the database are sealed with, when a setting names a file with them. Who has the database alone then has no keys (docs/decisions/0009).</summary>
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
        var protection = services.AddDataProtection().SetApplicationName("NaraVard");
        if (certificates.Newest is { } newest)
        {
            protection.ProtectKeysWithCertificate(newest).UnprotectKeysWithAnyCertificate([.. certificates.All]);
        }
    }

    private static KeyCertificates Read(IConfiguration config)
    {
        if (config[File] is not { Length: > 0 } path)
        {
            return new([]);
        }

        try
        {
            var read = X509CertificateLoader.LoadPkcs12CollectionFromFile(path, config["Keys:Password"], X509KeyStorageFlags.EphemeralKeySet);
            var usable = read.Where(certificate => certificate.HasPrivateKey && certificate.GetRSAPublicKey() is not null).OrderByDescending(certificate => certificate.NotBefore).ToList();
            return usable.Count > 0 ? new(usable) : throw new StartException($"{File}: {path} innehåller inget certifikat med privat RSA-nyckel. Så här görs ett: docs/operate.md, Keys that are sealed.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or CryptographicException)
        {
            throw new StartException($"{File}: {path} gick inte att läsa. Se efter att filen finns, att servern får läsa den och att Keys:Password stämmer.");
        }
    }
}
