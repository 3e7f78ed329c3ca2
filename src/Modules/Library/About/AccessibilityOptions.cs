using Microsoft.Extensions.Options;

namespace NaraVard.Library.About;

/// <summary>The settings under "Accessibility": what the accessibility statement says of others.</summary>
internal sealed class AccessibilityOptions
{
    /// <summary>Where faults are told of, a mail address or a page; "" when there is none yet.</summary>
    public string Contact { get; set; } = "";

    /// <summary>The authority that supervises the law (förordning 2018:1938). A setting, since the task may move to another.</summary>
    public string Supervisor { get; set; } = "Myndigheten för digital förvaltning (Digg)";

    /// <summary>Where the supervisor takes reports.</summary>
    public string SupervisorPage { get; set; } = "https://www.digg.se/tdosanmalan";
}

/// <summary>Stops the start, with the key and a value that works.</summary>
internal sealed class CheckAccessibilityOptions : IValidateOptions<AccessibilityOptions>
{
    public ValidateOptionsResult Validate(string? name, AccessibilityOptions options) =>
        !ContactLink.CanBe(options.Contact) ? ValidateOptionsResult.Fail("Accessibility:Contact ska vara en e-postadress eller en webbadress. Sätt till exempel Accessibility__Contact=tillganglighet@exempel.se")
        : string.IsNullOrWhiteSpace(options.Supervisor) ? ValidateOptionsResult.Fail("Accessibility:Supervisor ska namnge tillsynsmyndigheten. Sätt till exempel Accessibility__Supervisor=Myndigheten för digital förvaltning (Digg)")
        : !ContactLink.IsPage(options.SupervisorPage) ? ValidateOptionsResult.Fail("Accessibility:SupervisorPage ska vara en webbadress. Sätt till exempel Accessibility__SupervisorPage=https://www.digg.se/tdosanmalan")
        : ValidateOptionsResult.Success;
}
