using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Contracts;

namespace NaraVard.People.Admin;

/// <summary>A page about one account.</summary>
internal abstract class AccountPage(OpenAccountView open) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public AccountView Account { get; private set; } = null!;

    protected Person By => User.RequirePerson();

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (await open.RunAsync(Id, HttpContext.RequestAborted) is not { } found)
        {
            context.Result = NotFound();
            return;
        }

        Account = found;
        await FillAsync(HttpContext.RequestAborted);
        await next();
    }

    /// <summary>Fetches what the page shows beside its form, for the first time and after an error alike.</summary>
    protected virtual Task FillAsync(CancellationToken ct) => Task.CompletedTask;
}
