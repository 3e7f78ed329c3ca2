using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using NaraVard.People.Accounts;

namespace NaraVard.People.MailedLinks;

/// <summary>
/// What stands in a link that signs in: whose it is, how long it works, and the account's stamp, so that a new password or a
/// changed role ends it. Protected with the keys in the database and kept nowhere.
/// </summary>
internal sealed class SignInLink(IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(10);

    private IDataProtector Protector => protection.CreateProtector("NaraVard.SignInLink");

    public string Make(Account account) => Protector.Protect(string.Create(
        CultureInfo.InvariantCulture, $"{account.Id:n}.{(clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds()}.{account.SecurityStamp}"));

    /// <summary>The account and the stamp that it must still have, or null when the link isn't ours or is too old.</summary>
    public (Guid Account, string Stamp)? Read(string code)
    {
        try
        {
            var parts = Protector.Unprotect(code).Split('.', 3);
            return long.Parse(parts[1], CultureInfo.InvariantCulture) > clock.GetUtcNow().ToUnixTimeSeconds() ? (Guid.Parse(parts[0]), parts[2]) : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
