using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Overview;

[Authorize(Policies.Manager)]
internal sealed class MeetingsPage(ListMeetings list) : PageModel
{
    [BindProperty(SupportsGet = true, Name = "sida")]
    public int Number { get; set; } = 1;

    /// <summary>Only the meetings that led to this: "Test", "Lift", "Obstacle".</summary>
    [BindProperty(SupportsGet = true, Name = "ledde-till")]
    public NotePart? LedTo { get; set; }

    public static IReadOnlyList<NotePart> Results { get; } = [NotePart.Test, NotePart.Lift, NotePart.Obstacle];

    public MeetingList List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Number = Math.Clamp(Number, 1, 10_000);
        LedTo = LedTo is { } part && Results.Contains(part) ? part : null;
        List = await list.RunAsync(User.RequirePerson(), Number, LedTo, ct);
    }
}
