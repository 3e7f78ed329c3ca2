using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Kernel.Forms;
using NaraVard.People.Contracts;

namespace NaraVard.Editing.Versions;

[Authorize(Policies.Editor)]
internal sealed class VersionsPage(ReadVersions read, TimeProvider clock) : ItemPage
{
    public const int Size = 50;

    [BindProperty(SupportsGet = true, Name = PagerTagHelper.Key)]
    public int PageNumber { get; set; } = 1;

    public VersionList List { get; private set; } = null!;

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        PageNumber = Math.Clamp(PageNumber, 1, 100_000);
        if (await read.RunAsync(Address, PageNumber, Size, ct) is not { } list)
        {
            return NotFound();
        }

        List = list;
        return Page();
    }
}
