using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;

namespace NaraVard.People.Sessions;

/// <summary>The secret by which a device is known again. Made at the first sign-in, so a reader never gets one.</summary>
internal static class DeviceCookie
{
    public const string Name = "naravard-device";

    private const int Bytes = 16;

    public static string Of(HttpContext http, DateTimeOffset until)
    {
        if (http.Request.Cookies[Name] is { Length: Bytes * 2 } known && known.All(char.IsAsciiHexDigitLower))
        {
            return known;
        }

        var secret = RandomNumberGenerator.GetHexString(Bytes * 2, lowercase: true);
        http.Response.Cookies.Append(Name, secret, new CookieOptions
        {
            Expires = until,
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = http.Request.IsHttps,
        });
        return secret;
    }
}
