namespace NaraVard.People.Joining;

/// <summary>Domains where anyone can get a mail address: none of them says where somebody works.</summary>
internal static class PublicMail
{
    private static readonly HashSet<string> Providers = new(StringComparer.Ordinal)
    {
        "gmail.com", "googlemail.com", "outlook.com", "outlook.se", "hotmail.com", "hotmail.se", "live.com", "live.se", "msn.com",
        "icloud.com", "me.com", "mac.com", "yahoo.com", "yahoo.se", "ymail.com", "aol.com", "gmx.com", "gmx.net", "gmx.de", "web.de", "mail.com", "mail.ru", "yandex.com", "yandex.ru",
        "proton.me", "protonmail.com", "protonmail.ch", "pm.me", "tutanota.com", "tuta.io", "tuta.com", "fastmail.com", "fastmail.fm", "hushmail.com", "zoho.com", "hey.com",
        "mailinator.com", "guerrillamail.com", "10minutemail.com", "yopmail.com", "temp-mail.org",
        "telia.com", "telia.se", "swipnet.se", "bredband.net", "bredband2.com", "comhem.se", "bahnhof.se", "spray.se", "passagen.se", "home.se", "glocalnet.net", "tele2.se", "tele2.com",
        "tre.se", "telenor.se", "ownit.se", "algonet.se", "utfors.se", "tiscali.se", "brevet.se", "mail.se", "loopia.se", "one.com",
    };

    public static bool Has(string domain) => Providers.Contains(domain);
}
