using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;

namespace NaraVard.Meetings.Formats;

[ContentAlone]
internal sealed class FormatsPage(LiveContent content) : PageModel
{
    public IReadOnlyList<Live<MeetingFormat>> Items { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) =>
        Items = [.. (await content.NowAsync(ct)).All<MeetingFormat>().OrderBy(format => format.Body.Length).ThenBy(format => format.Body.Title, SwedishOrder.Words)];
}
