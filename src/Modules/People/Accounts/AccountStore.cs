using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Security;
using NaraVard.People.Sessions;
using NaraVard.People.SignIn;
using NaraVard.People.TwoStep;

namespace NaraVard.People.Accounts;

/// <summary>
/// Identity's store, with what it would keep in plain text protected or hashed, and with what must be saved together with a
/// change of the account.
/// </summary>
internal sealed class AccountStore(Store store, IdentityErrorDescriber errors, IHttpContextAccessor http, IDataProtectionProvider protection, LockedOutLetter lockedOut, SecurityLog log)
    : UserOnlyStore<Account, Store, Guid>(store, errors)
{
    private const string Ours = "NaraVard";
    private const string RecoveryCodesName = "RecoveryCodes";
    private const string AuthenticatorKeyName = "AuthenticatorKey";

    private IDataProtector Protector => protection.CreateProtector("NaraVard.AuthenticatorKey");

    /// <summary>A new stamp ends every sign-in but the one at hand, which whoever changes the stamp gives a new cookie.</summary>
    public override async Task SetSecurityStampAsync(Account user, string stamp, CancellationToken cancellationToken = default)
    {
        await base.SetSecurityStampAsync(user, stamp, cancellationToken);
        var here = http.HttpContext?.User.Session();
        Context.RemoveRange(await Context.Set<Session>().Where(session => session.AccountId == user.Id && session.Id != here).ToListAsync(cancellationToken));
    }

    public override async Task SetLockoutEndDateAsync(Account user, DateTimeOffset? lockoutEnd, CancellationToken cancellationToken = default)
    {
        await base.SetLockoutEndDateAsync(user, lockoutEnd, cancellationToken);
        if (lockoutEnd is { } end)
        {
            lockedOut.Add(user, end);
            log.AccountLocked();
        }
    }

    public override Task SetAuthenticatorKeyAsync(Account user, string key, CancellationToken cancellationToken) =>
        SetTokenAsync(user, Ours, AuthenticatorKeyName, Protector.Protect(key), cancellationToken);

    public override async Task<string?> GetAuthenticatorKeyAsync(Account user, CancellationToken cancellationToken) =>
        await GetTokenAsync(user, Ours, AuthenticatorKeyName, cancellationToken) is { } kept ? Protector.Unprotect(kept) : null;

    public override Task ReplaceCodesAsync(Account user, IEnumerable<string> recoveryCodes, CancellationToken cancellationToken) =>
        SetTokenAsync(user, Ours, RecoveryCodesName, RecoveryCodes.Keep(recoveryCodes), cancellationToken);

    public override async Task<bool> RedeemCodeAsync(Account user, string code, CancellationToken cancellationToken)
    {
        if (RecoveryCodes.Without(await GetTokenAsync(user, Ours, RecoveryCodesName, cancellationToken), code) is not { } left)
        {
            return false;
        }

        await SetTokenAsync(user, Ours, RecoveryCodesName, left, cancellationToken);
        return true;
    }

    public override async Task<int> CountCodesAsync(Account user, CancellationToken cancellationToken) =>
        RecoveryCodes.Count(await GetTokenAsync(user, Ours, RecoveryCodesName, cancellationToken));

    /// <summary>Takes away the authenticator's key, and the recovery codes with it, at the next save.</summary>
    public async Task ForgetAuthenticatorAsync(Account user, bool andCodes, CancellationToken ct)
    {
        await RemoveTokenAsync(user, Ours, AuthenticatorKeyName, ct);
        if (andCodes)
        {
            await RemoveTokenAsync(user, Ours, RecoveryCodesName, ct);
        }
    }
}
