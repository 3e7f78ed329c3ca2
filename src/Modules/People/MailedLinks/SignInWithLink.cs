using Microsoft.AspNetCore.Identity;
using NaraVard.Kernel.Security;
using NaraVard.People.Accounts;
using NaraVard.People.SignIn;

namespace NaraVard.People.MailedLinks;

/// <summary>Signs in with a mailed link, once. It also works while the password is locked: nobody can guess at a link.</summary>
internal sealed class SignInWithLink(SignInLink link, SpentCodes spent, UserManager<Account> accounts, AccountSignIn signIn, SecurityLog log)
{
    public static readonly Problem Stale = new Problem.Invalid("", "Länken gäller inte längre. Den kan vara använd, eller äldre än tio minuter. Be om en ny.");

    public async Task<Outcome<SignInStep>> RunAsync(string code, bool remember)
    {
        if (await OwnerAsync(code) is not { } account || !await spent.TrySpendAsync(code, SignInLink.Lifetime))
        {
            log.ProofRefused();
            return Stale;
        }

        return (await signIn.PassFirstStepAsync(account, remember, AccountSignIn.ByLink)).Or(Stale);
    }

    /// <summary>Whether the link could be used, without using it.</summary>
    public async Task<bool> IsValidAsync(string code) => await OwnerAsync(code) is not null;

    private async Task<Account?> OwnerAsync(string code) =>
        link.Read(code) is var (id, stamp) && await accounts.FindByIdAsync(id.ToString()) is { } account && account.SecurityStamp == stamp ? account : null;
}
