using Microsoft.AspNetCore.Identity;
using NaraVard.People.Accounts;
using NaraVard.People.SignIn;

namespace NaraVard.People.TwoStep;

/// <summary>The codes of an authenticator app (RFC 6238), each of which works once.</summary>
internal sealed class OneTimeAuthenticator(SpentCodes spent) : AuthenticatorTokenProvider<Account>
{
    // Identity takes the codes of two steps of half a minute before and after the one at hand.
    private static readonly TimeSpan Valid = TimeSpan.FromMinutes(5);

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        var code = string.Concat(token.Where(char.IsAsciiDigit));
        if (!await base.ValidateAsync(purpose, code, manager, user))
        {
            return false;
        }

        // The key is in what is hashed, since six digits alone could be found by trying.
        return await spent.TrySpendAsync($"{await manager.GetAuthenticatorKeyAsync(user)}:{code}", Valid);
    }
}
