using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;
using NaraVard.People.Contracts;
using NaraVard.People.Organisations;

namespace NaraVard.People.Accounts;

/// <summary>Writes name and memberships into the sign-in cookie, so that no request looks them up.</summary>
internal sealed class AccountClaims(UserManager<Account> accounts, IOptions<IdentityOptions> options, Store store)
    : UserClaimsPrincipalFactory<Account>(accounts, options)
{
    protected override async Task<ClaimsIdentity> GenerateClaimsAsync(Account user)
    {
        var identity = await base.GenerateClaimsAsync(user);
        var name = identity.FindFirst(identity.NameClaimType);
        identity.TryRemoveClaim(name);
        identity.AddClaim(new Claim(identity.NameClaimType, user.DisplayName));
        foreach (var membership in await store.MembershipsOfAsync(user.Id, CancellationToken.None))
        {
            identity.AddClaim(new Claim(Person.MembershipClaim, membership.Written));
        }

        return identity;
    }
}
