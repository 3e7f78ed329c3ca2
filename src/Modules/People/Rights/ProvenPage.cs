using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Contracts;

namespace NaraVard.People.Rights;

/// <summary>A page whose form asks once more who it is. Nothing of it is kept on the way.</summary>
internal abstract class ProvenPage(ProveIdentity prove) : PageModel
{
    [BindProperty]
    public string? Password { get; set; }

    /// <summary>How the person proves it.</summary>
    public Proof Proof { get; private set; }

    public string Path => HttpContext.Request.Path;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        Response.Headers.CacheControl = "no-store";
        Proof = await prove.HowAsync(User.RequirePerson());
        await FillAsync(HttpContext.RequestAborted);
        await next();
    }

    /// <summary>Fetches what the page shows beside its form, for the first time and after an error alike.</summary>
    protected virtual Task FillAsync(CancellationToken ct) => Task.CompletedTask;
}
