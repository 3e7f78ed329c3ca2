using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;

namespace NaraVard.People.Outside;

/// <summary>The outside ways of signing in to one's account.</summary>
internal sealed class OutsideLogins(Store store, IOptions<OutsideProviders> providers)
{
    public async Task<OutsideLinks> OfAsync(Person by, CancellationToken ct)
    {
        var logins = await store.Set<IdentityUserLogin<Guid>>().AsNoTracking().Where(login => login.UserId == by.Id)
            .OrderBy(login => login.LoginProvider).ThenBy(login => login.ProviderKey)
            .Select(login => new { login.LoginProvider, login.ProviderKey, login.ProviderDisplayName }).ToListAsync(ct);
        var hasPassword = await store.Set<Account>().AnyAsync(account => account.Id == by.Id && account.PasswordHash != null, ct);
        var hasPasskey = await store.Set<IdentityUserPasskey<Guid>>().AnyAsync(passkey => passkey.UserId == by.Id, ct);
        return new OutsideLinks(
            [.. logins.Select(login => new OutsideLink(login.LoginProvider, login.ProviderKey, LabelOf(login.LoginProvider), login.ProviderDisplayName ?? ""))],
            providers.Value.All,
            MayRemove: hasPassword || hasPasskey || logins.Count > 1);
    }

    /// <summary>Whose account it is that somebody signs in to this way, or null.</summary>
    public Task<Guid?> OwnerAsync(OutsideIdentity identity, CancellationToken ct) =>
        store.Set<IdentityUserLogin<Guid>>().Where(login => login.LoginProvider == identity.Provider && login.ProviderKey == identity.Key).Select(login => (Guid?)login.UserId).SingleOrDefaultAsync(ct);

    // One that has left the settings is still told of, so that it can be taken away.
    private string LabelOf(string provider) => providers.Value.Find(provider)?.Label ?? provider;
}

/// <summary>What "Mitt konto" shows of them.</summary>
/// <param name="Links">Those that the account has.</param>
/// <param name="Providers">Those that there are.</param>
/// <param name="MayRemove">Whether there is another way to sign in when one is taken away.</param>
internal sealed record OutsideLinks(IReadOnlyList<OutsideLink> Links, IReadOnlyList<OutsideProvider> Providers, bool MayRemove);

/// <summary>One way of signing in.</summary>
/// <param name="Provider">The provider's name in the settings.</param>
/// <param name="Key">The person's key there.</param>
/// <param name="Label">What the provider is called.</param>
/// <param name="As">The mail address it was when it was linked, or "".</param>
internal sealed record OutsideLink(string Provider, string Key, string Label, string As);
