using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Editing.Contracts;
using NaraVard.Library.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Offering;

[Authorize(Policies.SignedIn)]
internal sealed class OfferedExamplePage(IExampleOffers offers, ILibrary library) : PageModel
{
    [FromRoute]
    public string Slug { get; set; } = "";

    [BindProperty]
    public OfferForm Form { get; set; } = new();

    public OfferStanding Standing { get; private set; } = null!;

    public OfferFields Fields => new(Form, Themes);

    private IReadOnlyDictionary<string, string> Themes { get; set; } = new Dictionary<string, string>();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct) => await LoadAsync(ct) is { } example ? Filled(OfferForm.Of(example)) : NotFound();

    public async Task<IActionResult> OnPostSendAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is null)
        {
            return NotFound();
        }

        var changed = await offers.ChangeAsync(User.RequirePerson(), Slug, Form.Read(), ct);
        return changed.Match(_ => this.RedirectWithNote(CyclesLinks.Offered, "Ändringen är skickad till redaktionen."), this.ShowInForm);
    }

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is not { } example)
        {
            return NotFound();
        }

        Form = OfferForm.Of(example);
        var taken = await offers.TakeBackAsync(User.RequirePerson(), Slug, ct);
        return taken.Match(_ => this.RedirectWithNote(CyclesLinks.Offered, "Exemplet är tillbakataget. Cykeln och dina anteckningar är kvar."), this.Show);
    }

    private PageResult Filled(OfferForm form)
    {
        Form = form;
        return Page();
    }

    private async Task<OfferedExample?> LoadAsync(CancellationToken ct)
    {
        Themes = await library.ThemesAsync(ct);
        if (await offers.FindAsync(User.RequirePerson(), Slug, ct) is not { } found)
        {
            return null;
        }

        Standing = found.Standing;
        return found.Example;
    }
}
