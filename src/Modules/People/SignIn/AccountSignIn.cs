using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NaraVard.Mail.Contracts;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.Sessions;
using NaraVard.People.TwoStep;

namespace NaraVard.People.SignIn;

/// <summary>
/// What every way to sign in ends in: a session is begun, and the cookie gets the roles that the session is strong enough for.
/// </summary>
internal sealed class AccountSignIn(
    UserManager<Account> accounts,
    IHttpContextAccessor http,
    IUserClaimsPrincipalFactory<Account> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Account>> log,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Account> confirmation,
    BeginSession begin,
    TwoStepRule twoStep,
    Store store,
    EndedSessions ended,
    IMailReach reach,
    TimeProvider clock) : SignInManager<Account>(accounts, http, claims, options, log, schemes, confirmation)
{
    /// <summary>The methods of ours; any other is the name of an outside provider.</summary>
    public const string ByLink = "link";
    public const string ByPasskey = "passkey";

    private static readonly Claim TwoSteps = new("amr", "mfa");

    private Session? _session;
    private bool _isGoingOn;
    private bool _isStrong;
    private bool _isRemembered;

    /// <summary>Goes on after a first step other than the password: to the second one, or in.</summary>
    public async Task<SignInResult> PassFirstStepAsync(Account account, bool remember, string method) =>
        await CanSignInAsync(account) ? await SignInOrTwoFactorAsync(account, remember, method) : SignInResult.NotAllowed;

    /// <summary>Signs in with what is two steps in one.</summary>
    public async Task<SignInResult> PassBothStepsAsync(Account account, bool remember, string method)
    {
        if (!await CanSignInAsync(account))
        {
            return SignInResult.NotAllowed;
        }

        await SignInWithClaimsAsync(account, remember, [TwoSteps, new Claim(ClaimTypes.AuthenticationMethod, method)]);
        return SignInResult.Success;
    }

    /// <summary>Takes up the session of a cookie.</summary>
    /// <returns>False when the session is over.</returns>
    public async Task<bool> ResumeAsync(ClaimsPrincipal principal)
    {
        var (id, account, now) = (principal.Session(), UserManager.GetUserId(principal), clock.GetUtcNow());
        _session = await store.Set<Session>().AsNoTracking().SingleOrDefaultAsync(session => session.Id == id && session.EndsAt > now);
        _session = _session is { } found && found.AccountId.ToString() == account && !await twoStep.HasLastedAsync(found, now) ? found : null;
        return _session is not null;
    }

    /// <summary>Says that the person has now shown two things in the session at hand, and gives the cookie what that opens.</summary>
    public async Task RaiseAsync(Account account)
    {
        var id = Context.User.Session();
        await store.Set<Session>().Where(session => session.Id == id).ExecuteUpdateAsync(session => session.SetProperty(s => s.IsTwoStep, true));
        await RefreshSignInAsync(account);
    }

    public override async Task RefreshSignInAsync(Account user)
    {
        if (!await ResumeAsync(Context.User))
        {
            await SignOutAsync();
            return;
        }

        _isGoingOn = true;
        await base.RefreshSignInAsync(user);
        _isGoingOn = false;
    }

    public override async Task SignInWithClaimsAsync(Account user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var (properties, said) = (authenticationProperties ?? new AuthenticationProperties(), additionalClaims.ToList());
        if (!_isGoingOn)
        {
            properties.IsPersistent = (properties.IsPersistent || _isRemembered) && !await twoStep.ReachesFarAsync(user.Id);
            _session = await begin.RunAsync(user, WayOf(said), await IsTwoStepAsync(user, said), properties.IsPersistent);
            properties.ExpiresUtc = properties.IsPersistent ? _session.EndsAt : null;
        }

        await base.SignInWithClaimsAsync(user, properties, said);
    }

    /// <summary>What passes by the second step here has been through two at the provider.</summary>
    public override Task<SignInResult> ExternalLoginSignInAsync(string loginProvider, string providerKey, bool isPersistent, bool bypassTwoFactor)
    {
        _isStrong = bypassTwoFactor;
        return base.ExternalLoginSignInAsync(loginProvider, providerKey, isPersistent, bypassTwoFactor);
    }

    /// <summary>Takes the second step with a recovery code. The framework never stays signed in after one; here it is as the person wished.</summary>
    public Task<SignInResult> RecoverAsync(string code, bool remember)
    {
        _isRemembered = remember;
        return TwoFactorRecoveryCodeSignInAsync(code);
    }

    public override async Task<ClaimsPrincipal> CreateUserPrincipalAsync(Account user)
    {
        var principal = await base.CreateUserPrincipalAsync(user);
        var identity = (ClaimsIdentity)principal.Identity!;
        if (_session is not null)
        {
            identity.AddClaim(new Claim(SessionClaims.Id, _session.Id.ToString()));
        }

        if (user.Email is { } email && await reach.FaultAsync(email, Context.RequestAborted) is not null)
        {
            identity.AddClaim(MailClaims.Unreachable);
        }

        twoStep.Apply(identity, _session?.IsTwoStep == true);
        return principal;
    }

    public override async Task SignOutAsync()
    {
        if (Context.User.Session() is { } id)
        {
            await store.Set<Session>().Where(session => session.Id == id).ExecuteDeleteAsync();
            ended.Add([id]);
        }

        await base.SignOutAsync();
    }

    public override async Task<bool> IsTwoFactorEnabledAsync(Account user) =>
        await base.IsTwoFactorEnabledAsync(user) || await twoStep.NeedsPasskeyAsync(user);

    private static SignInWay WayOf(List<Claim> said) => said.FirstOrDefault(claim => claim.Type == ClaimTypes.AuthenticationMethod)?.Value switch
    {
        null => SignInWay.Password,
        ByLink => SignInWay.Link,
        ByPasskey => SignInWay.Passkey,
        _ => SignInWay.Outside,
    };

    // A device that was asked not long ago, and that the person wanted remembered, is the thing held.
    private async Task<bool> IsTwoStepAsync(Account user, List<Claim> said) =>
        _isStrong
        || said.Any(claim => claim.Type == TwoSteps.Type && claim.Value == TwoSteps.Value)
        || (await IsTwoFactorEnabledAsync(user) && await IsTwoFactorClientRememberedAsync(user));
}
