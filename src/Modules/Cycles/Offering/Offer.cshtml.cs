using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Cycles.Team;
using NaraVard.Editing.Contracts;
using NaraVard.Library.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Offering;

[Authorize(Policies.Practitioner)]
internal sealed class OfferPage(Store store, OfferSeed seed, IExampleOffers offers, ILibrary library) : MemberPage(store)
{
    [BindProperty]
    public OfferForm Form { get; set; } = new();

    /// <summary>The entries ticked; null before anything has been.</summary>
    [FromQuery(Name = "ta")]
    public List<Guid>? Taken { get; set; }

    /// <summary>Whether entries have been chosen; a list without ticks sends nothing.</summary>
    [FromQuery(Name = "valt")]
    public string? Chosen { get; set; }

    public IReadOnlyList<OfferEntry> Entries { get; private set; } = [];

    public OfferFields Fields => new(Form, Themes);

    private IReadOnlyDictionary<string, string> Themes { get; set; } = new Dictionary<string, string>();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (Head.IsEnded)
        {
            (Form, Entries) = await seed.RunAsync(Id, User.RequirePerson(), Chosen is null ? null : Taken ?? [], ct);
        }

        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (!Head.IsEnded)
        {
            return this.Show(new Problem.Conflict("Cykeln pågår. Avsluta den först."));
        }

        var offered = await offers.OfferAsync(User.RequirePerson(), Id, Form.Read(), ct);
        return offered.Match(_ => this.RedirectWithNote(CyclesLinks.Offered, "Tack! Redaktionen läser exemplet. Du ser här hur det går."), this.ShowInForm);
    }

    protected override async Task FillAsync(CancellationToken ct) => Themes = await library.ThemesAsync(ct);
}
