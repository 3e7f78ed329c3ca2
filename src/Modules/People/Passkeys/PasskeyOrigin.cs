using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace NaraVard.People.Passkeys;

/// <summary>Where our passkeys hold: at Site:Address when it is set, otherwise at the host that was asked for.</summary>
internal sealed class PasskeyOrigin(IConfiguration config) : IConfigureOptions<IdentityPasskeyOptions>
{
    public void Configure(IdentityPasskeyOptions options)
    {
        var site = Uri.TryCreate(config["Site:Address"], UriKind.Absolute, out var address) ? address : null;
        options.ServerDomain = site?.Host;

        // Asked for by PIN, finger or face, so that one passkey is two steps: something held and something known or been.
        options.UserVerificationRequirement = "required";
        options.ResidentKeyRequirement = "required";
        options.ValidateOrigin = context => ValueTask.FromResult(
            !context.CrossOrigin && Uri.TryCreate(context.Origin, UriKind.Absolute, out var origin)
            && origin.GetLeftPart(UriPartial.Authority) == (site ?? new Uri($"{context.HttpContext.Request.Scheme}://{context.HttpContext.Request.Host}")).GetLeftPart(UriPartial.Authority));
    }
}
