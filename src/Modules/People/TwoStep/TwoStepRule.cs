using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.Sessions;
using NaraVard.People.SignIn;

namespace NaraVard.People.TwoStep;

/// <summary>
/// Who must sign in in two steps, and what happens until they have: the roles concerned aren't in the cookie, so nothing that
/// asks for them opens, whatever it is.
/// </summary>
internal sealed class TwoStepRule(Store store, IOptions<SignInSettings> settings)
{
    /// <summary>In the cookie of somebody who has a role that waits for the second step.</summary>
    public const string WaitsClaim = "naravard:waits-for-second-step";

    private static readonly Role[] Concerned = [Role.Editor, Role.Administrator];

    private readonly bool _isOn = settings.Value.DemandsTwoSteps;

    /// <summary>Takes out the roles that a session in one step isn't enough for.</summary>
    public void Apply(ClaimsIdentity identity, bool isTwoStep)
    {
        if (!_isOn || isTwoStep)
        {
            return;
        }

        var waiting = identity.FindAll(Person.MembershipClaim).Where(claim => Concerned.Any(role => claim.Value.StartsWith($"{role}:", StringComparison.Ordinal))).ToList();
        waiting.ForEach(identity.RemoveClaim);
        if (waiting.Count > 0)
        {
            identity.AddClaim(new Claim(WaitsClaim, "true"));
        }
    }

    /// <summary>Whether the account has a role that asks for two steps.</summary>
    public async Task<bool> ConcernsAsync(Account account) =>
        _isOn && await ReachesFarAsync(account.Id);

    /// <summary>Whether the account has a role that reaches far. Such a sign-in is remembered on no device, whatever the settings say of two steps.</summary>
    public Task<bool> ReachesFarAsync(Guid account) =>
        store.Set<AccountMembership>().AnyAsync(membership => membership.AccountId == account && Concerned.Contains(membership.Role));

    /// <summary>Whether a sign-in that was remembered has lasted as long as one may whose account has got such a role since.</summary>
    public async Task<bool> HasLastedAsync(Session session, DateTimeOffset now) =>
        session.BeganAt + settings.Value.Longest <= now && await ReachesFarAsync(session.AccountId);

    /// <summary>
    /// Whether a passkey is the account's second step. For others a passkey is one way in among several, and they could be
    /// anywhere without it.
    /// </summary>
    public async Task<bool> NeedsPasskeyAsync(Account account) =>
        await ConcernsAsync(account) && await store.Set<IdentityUserPasskey<Guid>>().AnyAsync(passkey => passkey.UserId == account.Id);
}

internal static class TwoStepClaims
{
    /// <summary>Whether somebody must take a second step before their roles count.</summary>
    public static bool WaitsForSecondStep(this ClaimsPrincipal principal) => principal.HasClaim(claim => claim.Type == TwoStepRule.WaitsClaim);
}
