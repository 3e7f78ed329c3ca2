using Microsoft.AspNetCore.Identity;
using NaraVard.People.Accounts;
using NaraVard.People.SignIn;
using OtpNet;

namespace NaraVard.People.TwoStep;

/// <summary>The codes of an authenticator app (RFC 6238), each of which works once.</summary>
internal sealed class OneTimeAuthenticator(SpentCodes spent, TimeProvider clock) : AuthenticatorTokenProvider<Account>
{
    // A code is new each half minute. Those of the half minutes before and after are taken as well, for people who type slowly (RFC 6238, 5.2)
    // and phones that are a little off (6); Identity's own check takes two each way.
    private static readonly VerificationWindow Taken = new(previous: 1, future: 1);
    private static readonly TimeSpan Valid = TimeSpan.FromMinutes(2);

    public override async Task<bool> ValidateAsync(string purpose, string token, UserManager<Account> manager, Account user)
    {
        var key = await manager.GetAuthenticatorKeyAsync(user);
        var code = string.Concat(token.Where(char.IsAsciiDigit));

        // The key is in what is hashed, since six digits alone could be found by trying.
        return key is not null
            && new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(clock.GetUtcNow().UtcDateTime, code, out _, Taken)
            && await spent.TrySpendAsync($"{key}:{code}", Valid);
    }
}
