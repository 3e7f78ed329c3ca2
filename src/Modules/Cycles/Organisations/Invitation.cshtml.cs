using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Organisations;

[Authorize(Policies.Practitioner)]
internal sealed class InvitationPage(ReadCycleInvitation read, AcceptCycleInvitation accept, DeclineCycleInvitation decline, IOrganisations organisations) : PageModel
{
    [FromRoute(Name = "invitation")]
    public Guid InvitationId { get; set; }

    [BindProperty]
    public string? Organisation { get; set; }

    /// <summary>What the person is asked.</summary>
    public AskedAlong? Asked { get; private set; }

    /// <summary>The organisations that the person can come along with.</summary>
    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (by, ct) = (User.RequirePerson(), HttpContext.RequestAborted);
        Asked = await read.RunAsync(by, InvitationId, ct);
        if (Asked is null)
        {
            context.Result = NotFound();
            return;
        }

        Places = [.. (await organisations.NamesAsync([.. by.Places], ct)).OrderBy(place => place.Value, SwedishOrder.Words).Select(place => new SelectListItem(place.Value, place.Key, place.Key == Organisation))];
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAcceptAsync(CancellationToken ct)
    {
        var joined = await accept.RunAsync(User.RequirePerson(), InvitationId, Organisation, ct);
        return joined.Match(cycle => this.RedirectWithNote(CyclesLinks.Cycle(cycle), "Du är med i teamet."), this.Show);
    }

    public async Task<IActionResult> OnPostDeclineAsync(CancellationToken ct)
    {
        var declined = await decline.RunAsync(User.RequirePerson(), InvitationId, ct);
        return declined.Match(_ => this.RedirectWithNote(CyclesLinks.Mine, "Du har tackat nej. Inbjudan är borttagen."), this.Show);
    }
}
