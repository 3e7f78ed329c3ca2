using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;

namespace NaraVard.People.Outside;

/// <summary>Says why somebody didn't come in from a provider, and what to do.</summary>
internal sealed class FailedPage(IOptions<OutsideProviders> providers) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "hos")]
    public string? Name { get; set; }

    [BindProperty(SupportsGet = true, Name = "orsak")]
    public string? Why { get; set; }

    public OutsideProvider? Provider => providers.Value.Find(Name);

    public string Heading => OutsideFailures.Read(Why) switch
    {
        OutsideFailure.Cancelled => "Du avbröt inloggningen",
        OutsideFailure.Down => $"{Label} svarar inte",
        OutsideFailure.Late => "Inloggningen tog för lång tid",
        _ => "Inloggningen gick inte",
    };

    public string Explanation => OutsideFailures.Read(Why) switch
    {
        OutsideFailure.Cancelled => "Inget har hänt. Du kan börja om, eller logga in på ett annat sätt.",
        OutsideFailure.Down => $"Felet finns hos {Label} eller på vägen dit, och NäraVård fungerar som vanligt. Vänta en stund och försök igen, eller logga in på ett annat sätt.",
        OutsideFailure.Weak => $"NäraVård behöver en starkare legitimering än den du använde hos {Label}. Försök igen och välj till exempel kort eller e-legitimation i stället för lösenord.",
        OutsideFailure.Closed => "Kontot går inte att logga in på just nu. Vänta en stund och försök igen. Går det ändå inte, hör av dig till administratören i din organisation.",
        OutsideFailure.Late => "Svaret kom för sent, eller så tar webbläsaren inte emot kakor. Börja om härifrån.",
        _ => $"Svaret från {Label} gick inte att lita på, eller så sa {Label} nej. Försök igen. Går det ändå inte, hör av dig till administratören i din organisation, som ser mer i serverns logg.",
    };

    private string Label => Provider?.Label ?? "Den andra tjänsten";

    public void OnGet() => Response.StatusCode = Why is null ? StatusCodes.Status200OK : OutsideFailures.Read(Why).Status();
}
