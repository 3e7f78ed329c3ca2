using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Content;

namespace NaraVard.Levels.Questions;

[ContentAlone]
internal sealed class LevelsPage(LiveContent content) : PageModel
{
    public Staircase Staircase { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Staircase = (await content.NowAsync(ct)).Derive(Staircase.Of);
}
