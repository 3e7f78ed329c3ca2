using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Forms;
using NaraVard.People.Contracts;

namespace NaraVard.Levels.Lifted;

[Authorize(Policies.Manager), ResponseCache(Location = ResponseCacheLocation.None, NoStore = true)]
internal sealed class InboxPage(ReadInbox read, TimeProvider clock) : PageModel
{
    [FromQuery(Name = PagerTagHelper.Key)]
    public int PageNumber { get; set; } = 1;

    public Inbox Inbox { get; private set; } = null!;

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task OnGetAsync(CancellationToken ct)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 100_000);
        Inbox = await read.RunAsync(User.RequirePerson(), PageNumber, ct);
    }
}
