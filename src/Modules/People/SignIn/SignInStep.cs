using Microsoft.AspNetCore.Identity;

namespace NaraVard.People.SignIn;

/// <summary>How far somebody has come.</summary>
internal enum SignInStep
{
    /// <summary>Signed in.</summary>
    In,

    /// <summary>The first step is taken and the second remains.</summary>
    SecondStep,
}

internal static class SignInSteps
{
    /// <summary>Identity's answer, or the problem when it is a refusal.</summary>
    public static Outcome<SignInStep> Or(this SignInResult result, Problem refused) => result switch
    {
        { Succeeded: true } => SignInStep.In,
        { RequiresTwoFactor: true } => SignInStep.SecondStep,
        _ => refused,
    };
}
