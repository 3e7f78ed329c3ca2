using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using NaraVard.People.Accounts;
using NaraVard.People.Rights;
using NaraVard.People.SignIn;

namespace NaraVard.People.Passkeys;

/// <summary>
/// The two halves of using or making a passkey: what the browser is asked for, and its answer. What was asked is kept between
/// them in a protected cookie of its own (Identity would overwrite the one of the second step) and is answered once.
/// </summary>
internal sealed class PasskeyCeremony(IPasskeyHandler<Account> handler, IHttpContextAccessor http, IDataProtectionProvider protection, SpentCodes spent, TimeProvider clock)
{
    private const string Cookie = "naravard-passkey";

    private static readonly TimeSpan Lifetime = TimeSpan.FromMinutes(5);

    private HttpContext Context => http.HttpContext!;

    private IDataProtector Protector => protection.CreateProtector("NaraVard.PasskeyCeremony");

    /// <summary>What the browser needs to make a passkey, as JSON, for somebody who has signed in just now: a passkey is a way in, and the screen may have been left open.</summary>
    public async Task<Outcome<string>> AskForNewAsync(Account account)
    {
        if (!await FreshSignIn.IsFreshAsync(Context))
        {
            return FreshSignIn.Again;
        }

        var entity = new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.Email!, DisplayName = account.DisplayName };
        var asked = await handler.MakeCreationOptionsAsync(entity, Context);
        Keep(asked.AttestationState);
        return asked.CreationOptionsJson;
    }

    /// <summary>What the browser needs to use one, as JSON. It names no account: the browser shows those that it has.</summary>
    public async Task<string> AskForAnyAsync()
    {
        var asked = await handler.MakeRequestOptionsAsync(null, Context);
        Keep(asked.AssertionState);
        return asked.RequestOptionsJson;
    }

    /// <summary>The new passkey, or null when the answer doesn't hold.</summary>
    public async Task<UserPasskeyInfo?> TakeNewAsync(Account account, string answer)
    {
        if (await AskedAsync() is not { } asked)
        {
            return null;
        }

        var result = await handler.PerformAttestationAsync(new PasskeyAttestationContext { HttpContext = Context, CredentialJson = answer, AttestationState = asked });
        return result.Succeeded && result.UserEntity.Id == account.Id.ToString() ? result.Passkey : null;
    }

    /// <summary>The account whose passkey answered, or null when the answer doesn't hold.</summary>
    public async Task<Account?> TakeAnyAsync(string answer)
    {
        if (await AskedAsync() is not { } asked)
        {
            return null;
        }

        var result = await handler.PerformAssertionAsync(new PasskeyAssertionContext { HttpContext = Context, CredentialJson = answer, AssertionState = asked });
        return result.Succeeded ? result.User : null;
    }

    private void Keep(string? state)
    {
        var until = clock.GetUtcNow() + Lifetime;
        var kept = Protector.Protect(JsonSerializer.Serialize(new Asked(state, until)));
        Context.Response.Cookies.Append(Cookie, kept, new CookieOptions { MaxAge = Lifetime, HttpOnly = true, IsEssential = true, SameSite = SameSiteMode.Strict, Secure = Context.Request.IsHttps });
    }

    private async Task<string?> AskedAsync()
    {
        if (Context.Request.Cookies[Cookie] is not { Length: > 0 } kept)
        {
            return null;
        }

        Context.Response.Cookies.Delete(Cookie);
        try
        {
            var asked = JsonSerializer.Deserialize<Asked>(Protector.Unprotect(kept))!;
            return asked.Until > clock.GetUtcNow() && await spent.TrySpendAsync(kept, Lifetime) ? asked.State : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private sealed record Asked(string? State, DateTimeOffset Until);
}
