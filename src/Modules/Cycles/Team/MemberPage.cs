using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Running;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Team;

/// <summary>A page of a cycle that is there for those who take part alone.</summary>
internal abstract class MemberPage(Store store) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    public CycleHead Head { get; private set; } = null!;

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var me = User.RequirePerson().Id;
        var head = await store.CyclesOf(me).Where(c => c.Id == Id)
            .Select(c => new CycleHead(c.Id, c.Title, c.OrganisationCode, c.Level, c.Phase, c.Round, c.EndedAt != null, c.Version)
            {
                IsSupport = c.Members.Any(m => m.AccountId == me && m.Role == CycleRole.LearningSupport),
            })
            .SingleOrDefaultAsync(HttpContext.RequestAborted);
        if (head is null)
        {
            context.Result = NotFound();
            return;
        }

        if (head.IsSupport && IsForTeam)
        {
            context.Result = Forbid();
            return;
        }

        Head = head;
        await FillAsync(HttpContext.RequestAborted);
        if (!IsFound)
        {
            context.Result = NotFound();
            return;
        }

        await next();
    }

    /// <summary>Whether only the team itself decides here, and its learning support doesn't.</summary>
    protected virtual bool IsForTeam => false;

    /// <summary>Whether what the page is about was there to fetch.</summary>
    protected virtual bool IsFound => true;

    /// <summary>Fetches what the page shows beside its form, for the first time and after an error alike.</summary>
    protected virtual Task FillAsync(CancellationToken ct) => Task.CompletedTask;
}

/// <summary>A cycle as the head of its smaller pages.</summary>
internal sealed record CycleHead(Guid Id, string Title, string Organisation, SystemLevel Level, CyclePhase Phase, int Round, bool IsEnded, int Version)
{
    /// <summary>Whether the reader is invited to coach the cycle.</summary>
    public bool IsSupport { get; init; }

    public Standing Standing => new(Round, Phase);
}
