using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Content;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Audit;

[Authorize(Policies.ContentKeeper)]
internal sealed class EventsPage(ReadEvents read, ContentTypes types, TimeProvider clock) : PageModel
{
    public EventQuery Query { get; private set; } = null!;

    public EventFilter Filter { get; private set; } = null!;

    public EventPage Found { get; private set; } = null!;

    /// <summary>Whether the page begins with something else than the newest.</summary>
    public bool IsLater { get; private set; }

    public IReadOnlyList<ContentType> Types => types.All;

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>An administrator who is no editor reads this page and can't open the others.</summary>
    public bool IsEditor => User.Person()?.May(Policies.Editor) == true;

    public async Task OnGetAsync(
        [FromQuery] string? typ, [FromQuery] string? adress, [FromQuery] string? handling, [FromQuery] string? vem, [FromQuery] string? fran, [FromQuery] string? till,
        [FromQuery] long? fore, CancellationToken ct)
    {
        Query = new EventQuery(typ, adress, handling, vem, fran, till);
        Filter = EventFilter.Read(types, Query);
        IsLater = fore is not null;
        Found = await read.RunAsync(Filter, fore, ct);
    }

    public string Older(long last) => Microsoft.AspNetCore.WebUtilities.QueryHelpers.AddQueryString(
        Query.In(EditingLinks.Events), "fore", last.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
