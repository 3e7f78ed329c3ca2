using Microsoft.AspNetCore.Http;
using NaraVard.Mail.Contracts;

namespace NaraVard.Library.About;

/// <summary>Tells whoever has found a hole whom to write to (RFC 9116).</summary>
internal static class SecurityTxt
{
    public const string Address = "/.well-known/security.txt";

    // The standard's advice is less than a year; it is written anew at each request.
    private static readonly TimeSpan GoodFor = TimeSpan.FromDays(180);

    public static IResult Write(WhoToAsk ask, ISiteAddress site, TimeProvider clock) => TypedResults.Text(
        FormattableString.Invariant($"Contact: {ask.Address ?? site.Absolute("/personuppgifter")}\nExpires: {(clock.GetUtcNow() + GoodFor).Date:yyyy-MM-dd}T00:00:00Z\nPreferred-Languages: sv, en\nCanonical: {site.Absolute(Address)}\n"));
}
