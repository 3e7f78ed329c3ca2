using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Editing.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Offering;

[Authorize(Policies.SignedIn)]
internal sealed class OfferedPage(IExampleOffers offers) : PageModel
{
    public IReadOnlyList<OfferStanding> Offers { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Offers = await offers.OfAsync(User.RequirePerson().Id, ct);
}

internal static class OfferStates
{
    public static string Name(this OfferState state) => state switch
    {
        OfferState.Waiting => "Väntar på att redaktionen läser",
        OfferState.SentBack => "Skickat tillbaka till dig",
        OfferState.InHand => "Redaktionen arbetar med texten",
        OfferState.Published => "Publicerat",
        _ => "Inte längre aktuellt",
    };

    /// <summary>Whether the one who offered can still change it.</summary>
    public static bool IsTheirs(this OfferState state) => state is OfferState.Waiting or OfferState.SentBack;
}
