using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel;
using NaraVard.Kernel.Text;

namespace NaraVard.Web.Shell;

/// <summary>What a person meets when something isn't there, isn't allowed or went wrong. Never a trace of the inside.</summary>
[IgnoreAntiforgeryToken, DisableRateLimiting, ResponseCache(Location = ResponseCacheLocation.None, NoStore = true)]
internal sealed class ErrorPage : PageModel
{
    [BindProperty(SupportsGet = true, Name = "kod")]
    public int? Code { get; set; }

    public bool IsNotFound => Status == StatusCodes.Status404NotFound;

    public string Heading => Status switch
    {
        StatusCodes.Status404NotFound => "Sidan finns inte",
        StatusCodes.Status403Forbidden => "Du når inte den här sidan",
        StatusCodes.Status400BadRequest or StatusCodes.Status405MethodNotAllowed or StatusCodes.Status415UnsupportedMediaType => "Formuläret gick inte att ta emot",
        StatusCodes.Status409Conflict => "Någon annan hann före",
        StatusCodes.Status413PayloadTooLarge => "Det du skickade är för stort",
        StatusCodes.Status422UnprocessableEntity => "Texten innehåller ett personnummer",
        StatusCodes.Status429TooManyRequests => "Vänta en liten stund",
        StatusCodes.Status503ServiceUnavailable => "NäraVård är tillbaka om en stund",
        _ => "Något gick fel hos oss",
    };

    public string Explanation => Status switch
    {
        StatusCodes.Status404NotFound => "Adressen kan vara felskriven, eller så har sidan flyttat. Sök efter det du letar efter.",
        StatusCodes.Status403Forbidden => "Sidan hör till en roll som ditt konto inte har, eller till ett team som du inte är med i.",
        StatusCodes.Status400BadRequest or StatusCodes.Status405MethodNotAllowed or StatusCodes.Status415UnsupportedMediaType => "Sidan kan ha varit öppen länge. Gå tillbaka, ladda om och skicka igen. Det du skrev finns oftast kvar i webbläsaren.",
        StatusCodes.Status409Conflict => "Samma sak ändrades medan du höll på, så det du gjorde är inte sparat. Gå tillbaka, ladda om och gör det igen. Det du skrev finns oftast kvar i webbläsaren.",
        StatusCodes.Status413PayloadTooLarge => "Korta texten eller dela upp den. Gå tillbaka, så finns den oftast kvar i webbläsaren.",
        StatusCodes.Status422UnprocessableEntity => "Ingenting är sparat. Gå tillbaka, ta bort numret och skicka igen. Det du skrev finns oftast kvar i webbläsaren.",
        StatusCodes.Status429TooManyRequests => "Det kom många försök på kort tid. Försök igen om en minut.",
        StatusCodes.Status503ServiceUnavailable => "Just nu når vi inte det som är sparat. Det du hade sparat är kvar. Försök igen om en liten stund; det du nyss skrev finns oftast kvar i webbläsaren.",
        _ => "Det du hade sparat är kvar. Försök igen om en stund.",
    };

    // What is answered counts; the address only when somebody opens the page itself.
    private int Status => Response.StatusCode >= StatusCodes.Status400BadRequest ? Response.StatusCode : Code ?? Response.StatusCode;

    /// <summary>What a failure that nobody has foreseen is answered with.</summary>
    public static int StatusOf(Exception failure) => failure switch
    {
        PersonalIdentityException => StatusCodes.Status422UnprocessableEntity,
        BadHttpRequestException refused => refused.StatusCode,
        DbUpdateException second when second.IsTooLate() => StatusCodes.Status409Conflict,
        _ when StoreAway.IsCause(failure) => StatusCodes.Status503ServiceUnavailable,
        _ => StatusCodes.Status500InternalServerError,
    };

    public void OnGet() => SayWhen();

    public void OnPost() => SayWhen();

    private void SayWhen()
    {
        if (Status == StatusCodes.Status503ServiceUnavailable)
        {
            Response.Headers.RetryAfter = $"{StoreAway.RetryAfterSeconds}";
        }
    }
}
