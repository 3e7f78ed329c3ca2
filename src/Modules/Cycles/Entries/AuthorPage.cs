using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Entries;

/// <summary>A page of an entry that is there for its author alone.</summary>
internal abstract class AuthorPage(Store store, EntryReading reading) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [FromRoute(Name = "entry")]
    public Guid EntryId { get; set; }

    public EntryView Entry { get; private set; } = null!;

    /// <summary>Where the entry stands on the board.</summary>
    public string Back => CyclesLinks.Phase(Id, Entry.Phase, Entry.Round);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (author, ct) = (User.RequirePerson(), HttpContext.RequestAborted);
        var own = store.EntriesReadableBy(author).Where(e => e.Id == EntryId && e.CycleId == Id && e.AuthorId == author.Id);
        if ((await reading.ShowAsync(own, author, ct)).SingleOrDefault() is not { } entry)
        {
            context.Result = NotFound();
            return;
        }

        Entry = entry;
        await FillAsync(ct);
        await next();
    }

    /// <summary>Fetches what the page shows beside the entry.</summary>
    protected virtual Task FillAsync(CancellationToken ct) => Task.CompletedTask;
}
