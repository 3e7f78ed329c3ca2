using System.Security.Claims;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NaraVard.People.Contracts;

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
        var memberships = await store.Set<AccountMembership>().AsNoTracking().Where(membership => membership.AccountId == user.Id).ToListAsync();
        foreach (var membership in memberships)
        {
            identity.AddClaim(new Claim(Person.MembershipClaim, $"{membership.Role}:{membership.OrganisationCode}"));
        }

        return identity;
    }
}
