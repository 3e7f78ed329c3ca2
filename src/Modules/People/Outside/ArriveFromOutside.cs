using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using NaraVard.People.Accounts;
using NaraVard.People.Contracts;
using NaraVard.People.SignIn;
using NaraVard.People.TwoStep;

namespace NaraVard.People.Outside;

/// <summary>Signs in somebody whom a provider has sent back, or leads them to where they say who they are here.</summary>
internal sealed class ArriveFromOutside(AccountSignIn signIn, UserManager<Account> accounts)
{
    /// <returns>Where to go.</returns>
    public async Task<string> RunAsync(OutsideIdentity? identity, Person? by, string? returnTo)
    {
        if (identity is null)
        {
            return PeopleLinks.OutsideFailed("", OutsideFailure.Late);
        }

        // Somebody who is signed in already signs in again by a way that is theirs, or comes to add one, and says so on the page there.
        return by is null || (await accounts.FindByLoginAsync(identity.Provider, identity.Key))?.Id == by.Id ? await SignInAsync(identity, returnTo) : PeopleLinks.LinkOutside;
    }

    private async Task<string> SignInAsync(OutsideIdentity identity, string? returnTo)
    {
        if (await accounts.FindByLoginAsync(identity.Provider, identity.Key) is not { } account)
        {
            return PeopleLinks.FirstTime;
        }

        // As with a passkey, a password that others have locked is no reason to keep its owner out.
        var result = identity.IsStrong
            ? await signIn.PassBothStepsAsync(account, remember: false, identity.Provider)
            : await signIn.PassFirstStepAsync(account, remember: false, identity.Provider);
        await signIn.Context.ForgetOutsideIdentityAsync();
        return result switch
        {
            { Succeeded: true } => signIn.Context.User.WaitsForSecondStep() ? PeopleLinks.SetUpTwoStep(Local(returnTo)) : Local(returnTo),
            { RequiresTwoFactor: true } => PeopleLinks.GoOnWithSecondStep(Local(returnTo), remember: false),
            _ => PeopleLinks.OutsideFailed(identity.Provider, OutsideFailure.Closed),
        };
    }

    private static string Local(string? returnTo) => RedirectHttpResult.IsLocalUrl(returnTo) ? returnTo! : "/mitt";
}
