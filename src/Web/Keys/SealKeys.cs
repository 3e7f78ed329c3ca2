using System.Security.Cryptography;
using System.Xml.Linq;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.XmlEncryption;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel;

namespace NaraVard.Web.Keys;

/// <summary>
/// Seals at start the keys that were made before there was a certificate, in the framework's own form, and stops a start that couldn't open what is sealed:
/// the framework would quietly make a new key, and all that the old ones keep could no longer be read.
/// </summary>
internal sealed class SealKeys(Store store, KeyCertificates certificates, IKeyManager keys, ILoggerFactory logs)
{
    private static readonly XNamespace Protection = "http://schemas.asp.net/2015/03/dataProtection";

    public async Task RunAsync(CancellationToken ct)
    {
        var rows = (await store.Set<ProtectionKey>().AsNoTracking().ToListAsync(ct)).Select(row => (row.Id, row.Xml, Element: XElement.Parse(row.Xml))).ToList();
        if (rows.Any(row => row.Element.Descendants(Protection + "encryptedSecret").Any()))
        {
            RequireAll();
        }

        if (certificates.Newest is not { } newest)
        {
            return;
        }

        var encryptor = new CertificateXmlEncryptor(newest, logs);
        foreach (var (id, xml, element) in rows.Where(row => Open(row.Element).Any()))
        {
            Seal(element, encryptor);
            var now = element.ToString(SaveOptions.DisableFormatting);
            await store.Set<ProtectionKey>().Where(key => key.Id == id && key.Xml == xml).ExecuteUpdateAsync(key => key.SetProperty(one => one.Xml, now), ct);
        }
    }

    private static IEnumerable<XElement> Open(XElement key) => key.Descendants().Where(part => (bool?)part.Attribute(Protection + "requiresEncryption") == true);

    private static void Seal(XElement key, CertificateXmlEncryptor encryptor)
    {
        foreach (var part in Open(key).ToList())
        {
            var kept = encryptor.Encrypt(new XElement(part));
            part.ReplaceWith(new XElement(Protection + "encryptedSecret", new XAttribute("decryptorType", kept.DecryptorType.AssemblyQualifiedName!), kept.EncryptedElement));
        }
    }

    private void RequireAll()
    {
        try
        {
            foreach (var key in keys.GetAllKeys())
            {
                _ = key.Descriptor;
            }
        }
        catch (Exception failure) when (failure is CryptographicException or InvalidOperationException)
        {
            throw new StartException("Nycklarna i databasen är förseglade med ett certifikat som inte finns i Keys:Certificate. Utan det går lådor, egna anteckningar och inloggningar inte att läsa. Lägg in certifikatet i filen och starta igen.");
        }
    }
}
