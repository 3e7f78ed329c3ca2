using NaraVard.Kernel.Security;
using NaraVard.People.SignIn;

namespace NaraVard.People.Passkeys;

/// <summary>Signs in with a passkey, which is both steps in one. It also works while the password is locked: nobody can guess at a key.</summary>
internal sealed class SignInWithPasskey(PasskeyCeremony ceremony, AccountSignIn signIn, SecurityLog log)
{
    private static readonly Problem Refused = new Problem.Invalid("", "Det gick inte att logga in med nyckeln. Försök igen, eller logga in på ett annat sätt.");

    public async Task<Outcome<SignInStep>> RunAsync(string answer)
    {
        if (await ceremony.TakeAnyAsync(answer) is not { } account)
        {
            log.ProofRefused();
            return Refused;
        }

        return (await signIn.PassBothStepsAsync(account, remember: false, AccountSignIn.ByPasskey)).Or(Refused);
    }
}
