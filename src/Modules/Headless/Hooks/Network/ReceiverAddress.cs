using System.Net;

namespace NaraVard.Headless.Hooks.Network;

/// <summary>
/// Whether an address that an administrator has written can be a receiver. A first look, for a clear answer: what counts is checked again when it is connected to,
/// since a name may lead somewhere else by then.
/// </summary>
internal sealed class ReceiverAddress(AllowedReceivers allowed)
{
    private const string Field = "Address";

    // Names that never lead out of the house (RFC 6761, RFC 6762, RFC 8375 and ICANN's "internal").
    private static readonly string[] InsideNames = ["localhost", "local", "internal", "home.arpa", "localdomain", "invalid", "test", "example"];

    public Problem.Invalid? Check(string typed)
    {
        if (typed.Trim() is not { Length: > 0 } address)
        {
            return Invalid("Skriv adressen, till exempel https://intranat.exempel.se/naravard");
        }

        if (address.Length > WebHook.LongestAddress)
        {
            return Invalid($"Adressen får vara högst {WebHook.LongestAddress} tecken");
        }

        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("https" or "http") || uri.Host == "")
        {
            return Invalid("Adressen ska vara en webbadress som börjar med https://");
        }

        if (uri.UserInfo != "" || uri.Fragment != "")
        {
            return Invalid("Adressen får inte innehålla användarnamn, lösenord eller #. Mottagaren känner igen oss på signaturen.");
        }

        return allowed.Include(uri.Host) ? null : CheckOutside(uri);
    }

    private static Problem.Invalid? CheckOutside(Uri uri)
    {
        if (uri.Scheme != "https")
        {
            return Invalid("Adressen ska börja med https://, så att ingen på vägen kan läsa eller ändra");
        }

        if (uri.Port is not 443 and < 1024)
        {
            return Invalid("Porten ska vara 443 eller minst 1024");
        }

        var host = uri.Host.TrimEnd('.').ToLowerInvariant();
        var isInside = IPAddress.TryParse(host.Trim('[', ']'), out var ip)
            ? !PublicNetworks.Include(ip)
            : !host.Contains('.', StringComparison.Ordinal) || InsideNames.Any(name => host == name || host.EndsWith($".{name}", StringComparison.Ordinal));
        return isInside
            ? Invalid("Adressen leder till det egna nätet. Den som sköter driften kan tillåta den i inställningen Hooks:AllowedAddresses.")
            : null;
    }

    private static Problem.Invalid Invalid(string message) => new(Field, message);
}
