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

    public MeetingList List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Number = Math.Clamp(Number, 1, 10_000);
        List = await list.RunAsync(User.RequirePerson(), Number, ct);
    }
}
