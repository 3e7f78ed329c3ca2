using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Status;
using NaraVard.People.Contracts;

namespace NaraVard.Web.Status;

/// <summary>Is all well, and what is to be done if it isn't. About the house, never about people.</summary>
[Authorize(Policies.Administrator)]
internal sealed class StatusPage(ReadStatus read, TimeProvider clock) : PageModel
{
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public IReadOnlyList<StatusPart> Parts { get; private set; } = [];

    public IReadOnlyList<(int Part, StatusLine Line)> Troubles => [.. Parts.Index().SelectMany(part => part.Item.Lines.Where(line => line.Trouble is not null).Select(line => (part.Index, line)))];

    public async Task OnGetAsync(CancellationToken ct) => Parts = await read.RunAsync(ct);
}
