using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Forms;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.OwnSearch;

[Authorize(Policies.SignedIn)]
internal sealed class OwnPage(SearchOwn search) : PageModel
{
    [FromQuery(Name = "q")]
    public string? Typed { get; set; }

    /// <summary>The place to show alone, as it is written in addresses.</summary>
    [FromQuery(Name = "del")]
    public string? Part { get; set; }

    [FromQuery(Name = PagerTagHelper.Key)]
    public int PageNumber { get; set; } = 1;

    public OwnPlace? Chosen => OwnPlaces.Find(Part);

    public OwnAnswer Answer { get; private set; } = null!;

    /// <summary>What the results are, when they are not all that was asked for.</summary>
    public string? Note => (Answer.Found.Missing.Count, Answer.Found.WithAll) switch
    {
        ( > 0, _) => $"Inget du kan läsa här har {string.Join(" eller ", Answer.Found.Missing.Select(word => $"”{word}”"))}. Här är det som liknar mest.",
        (_, 0) => "Ingen text har alla orden. De här har något av dem.",
        _ => null,
    };

    public async Task OnGetAsync(CancellationToken ct)
    {
        // Nothing of it stays anywhere on the way.
        Response.Headers.CacheControl = "no-store";
        Answer = await search.RunAsync(User.RequirePerson(), Typed, Chosen, PageNumber, ct);
    }
}
