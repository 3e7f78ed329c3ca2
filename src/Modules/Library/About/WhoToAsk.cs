using System.Net.Mail;
using Microsoft.Extensions.Options;

namespace NaraVard.Library.About;

/// <summary>The settings under "Privacy": who answers for the personal data here, and how to reach them.</summary>
internal sealed class PrivacyOptions
{
    /// <summary>The authority that decides why and how personal data is used.</summary>
    public string Controller { get; set; } = "Socialstyrelsen";

    /// <summary>A mail address or a page; "" when there is none to show.</summary>
    public string Contact { get; set; } = "";
}

/// <summary>Who to ask, as the page about personal data says it.</summary>
internal sealed class WhoToAsk(IOptions<PrivacyOptions> options)
{
    public string Controller => options.Value.Controller;

    public string Contact => options.Value.Contact;

    /// <summary>The contact as a link; null when there is none.</summary>
    public string? Address => ContactLink.Of(Contact);
}

/// <summary>A mail address or a page, as it is written in a setting.</summary>
internal static class ContactLink
{
    /// <summary>The contact as a link; null when it is "".</summary>
    public static string? Of(string contact) => contact == "" ? null : contact.Contains('@', StringComparison.Ordinal) ? $"mailto:{contact}" : contact;

    /// <summary>Whether it is nothing, a mail address or a page by https.</summary>
    public static bool CanBe(string contact) => contact == "" || IsMail(contact) || IsPage(contact);

    public static bool IsPage(string contact) => Uri.TryCreate(contact, UriKind.Absolute, out var uri) && uri.Scheme == Uri.UriSchemeHttps;

    private static bool IsMail(string contact) => MailAddress.TryCreate(contact, out var address) && address.Address == contact;
}

/// <summary>Stops the start, with the key and a value that works.</summary>
internal sealed class CheckPrivacyOptions : IValidateOptions<PrivacyOptions>
{
    public ValidateOptionsResult Validate(string? name, PrivacyOptions options) =>
        string.IsNullOrWhiteSpace(options.Controller) ? ValidateOptionsResult.Fail("Privacy:Controller ska namnge den som är personuppgiftsansvarig. Sätt till exempel Privacy__Controller=Socialstyrelsen")
        : ContactLink.CanBe(options.Contact) ? ValidateOptionsResult.Success
        : ValidateOptionsResult.Fail("Privacy:Contact ska vara en e-postadress eller en webbadress. Sätt till exempel Privacy__Contact=dataskydd@exempel.se");
}
