using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Contracts;

namespace NaraVard.People.Organisations.Pages;

/// <summary>A page of an organisation, for those who belong to it or govern it. What has gone up in another leads there.</summary>
internal abstract class OrganisationPage(OpenOrganisation open) : PageModel
{
    [FromRoute(Name = "kod")]
    public string Code { get; set; } = "";

    public OrganisationView Organisation { get; private set; } = null!;

    /// <summary>Whether the page is for those who govern the organisation alone.</summary>
    protected virtual bool IsForManagers => true;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var ct = HttpContext.RequestAborted;
        if (await open.RunAsync(User.RequirePerson(), Code, ct) is not { } found || (IsForManagers && !found.Governs))
        {
            context.Result = NotFound();
        }
        else if (found.Itself.MergedInto is { } into)
        {
            context.Result = LocalRedirectPermanent(OrganisationLinks.Page(into));
        }
        else
        {
            Organisation = found;
            await FillAsync(ct);
            await next();
        }
    }

    /// <summary>Fetches what the page shows beside its form, for the first time and after an error alike.</summary>
    protected virtual Task FillAsync(CancellationToken ct) => Task.CompletedTask;
}
