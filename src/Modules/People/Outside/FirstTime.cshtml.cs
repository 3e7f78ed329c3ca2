using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Options;
using NaraVard.People.Contracts;

namespace NaraVard.People.Outside;

/// <summary>Meets somebody who has come from a provider for the first time: a new account, or the one that they have.</summary>
internal sealed class FirstTimePage(CreateOutsideAccount create, IOptions<OutsideProviders> providers, IOrganisations organisations) : PageModel
{
    [BindProperty]
    public string? Name { get; set; }

    public OutsideIdentity Identity { get; private set; } = null!;

    public string Label { get; private set; } = "";

    /// <summary>The organisation that a new account would belong to, or null when none can be made.</summary>
    public string? Organisation { get; private set; }

    /// <summary>Whether it is known, from one who may tell, that the person has an account with that mail address.</summary>
    public bool IsKnown { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await HttpContext.OutsideIdentityAsync() is not { } identity || providers.Value.Find(identity.Provider) is not { } provider)
        {
            context.Result = LocalRedirect(PeopleLinks.OutsideFailed("", OutsideFailure.Late));
            return;
        }

        (Identity, Label) = (identity, provider.Label);
        var isOpen = await create.IsOpenAsync(identity);
        IsKnown = identity.IsVouchedFor && provider.AllowNew && !isOpen;
        Organisation = isOpen ? await NameAsync(await create.OrganisationAsync(identity, HttpContext.RequestAborted)) : null;
        await next();
    }

    public void OnGet() => Name = Identity.Name;

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var created = await create.RunAsync(Identity, Name ?? "", ct);
        return created.Match(_ => this.RedirectWithNote(PeopleLinks.Arrive(null), "Välkommen. Ditt konto är klart."), this.Show);
    }

    private async Task<string?> NameAsync(string code) => (await organisations.NamesAsync([code], HttpContext.RequestAborted)).GetValueOrDefault(code);
}
