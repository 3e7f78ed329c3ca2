using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Content;

namespace NaraVard.Search.Promoted;

[ContentAlone]
internal sealed class PromotionsPage(LiveContent content) : PageModel
{
    public IReadOnlyList<Live<Promotion>> All { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => All = (await content.NowAsync(ct)).All<Promotion>();
}
