using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Running;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Team;

/// <summary>A page of a cycle that is there for its members alone.</summary>
internal abstract class MemberPage(Store store) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public CycleHead Head { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var head = await store.CyclesOf(User.RequirePerson().Id).Where(c => c.Id == Id)
            .Select(c => new CycleHead(c.Id, c.Title, c.OrganisationCode, c.Level, c.Phase, c.Round, c.EndedAt != null, c.Version))
            .SingleOrDefaultAsync(HttpContext.RequestAborted);
        if (head is null)
        {
            context.Result = NotFound();
            return;
        }

        Head = head;
        await FillAsync(HttpContext.RequestAborted);
        await next();
    }

    /// <summary>Fetches what the page shows beside its form, for the first time and after an error alike.</summary>
    protected virtual Task FillAsync(CancellationToken ct) => Task.CompletedTask;
}

/// <summary>A cycle as the head of its smaller pages.</summary>
internal sealed record CycleHead(Guid Id, string Title, string Organisation, SystemLevel Level, CyclePhase Phase, int Round, bool IsEnded, int Version)
{
    public Standing Standing => new(Round, Phase);
}
