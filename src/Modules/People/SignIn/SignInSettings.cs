using Microsoft.Extensions.Options;

namespace NaraVard.People.SignIn;

/// <summary>The settings under "SignIn".</summary>
internal sealed class SignInSettings
{
    public const string Required = "required";
    public const string Optional = "optional";

    /// <summary>Whether editors and administrators must sign in in two steps; null is yes, but no in the demo, whose passwords everybody knows.</summary>
    public string? TwoStep { get; set; }

    /// <summary>How many hours a sign-in lasts at most.</summary>
    public int Hours { get; set; } = 24;

    /// <summary>How many days it lasts on a device where the person wants to stay signed in.</summary>
    public int RememberedDays { get; set; } = 30;

    public TimeSpan Longest => TimeSpan.FromHours(Hours);

    public TimeSpan Remembered => TimeSpan.FromDays(RememberedDays);

    public bool DemandsTwoSteps => TwoStep != Optional;
}

/// <summary>Stops the start, with the key and a value that works.</summary>
internal sealed class CheckSignInSettings : IValidateOptions<SignInSettings>
{
    public ValidateOptionsResult Validate(string? name, SignInSettings options) => options switch
    {
        { TwoStep: not (null or SignInSettings.Required or SignInSettings.Optional) } => ValidateOptionsResult.Fail("SignIn:TwoStep är required eller optional. Sätt till exempel SignIn__TwoStep=required"),
        { Hours: < 1 or > 168 } => ValidateOptionsResult.Fail("SignIn:Hours är ett antal timmar från 1 till 168. Sätt till exempel SignIn__Hours=24"),
        { RememberedDays: < 1 or > 90 } => ValidateOptionsResult.Fail("SignIn:RememberedDays är ett antal dagar från 1 till 90. Sätt till exempel SignIn__RememberedDays=30"),
        _ => ValidateOptionsResult.Success,
    };
}
