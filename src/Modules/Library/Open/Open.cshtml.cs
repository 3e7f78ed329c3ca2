using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Forms;
using NaraVard.Library.Examples;

namespace NaraVard.Library.Open;

internal sealed class OpenPage(OpenQuestions questions, LiveContent content) : PageModel
{
    public const int Size = 12;

    [BindProperty(SupportsGet = true, Name = PagerTagHelper.Key)]
    public int PageNumber { get; set; } = 1;

    public WhatIsOpen Open { get; private set; } = null!;

    public LiveSnapshot Snapshot { get; private set; } = null!;

    public IReadOnlyList<Live<GoodExample>> Shown => [.. Open.NeverAdapted.Skip((PageNumber - 1) * Size).Take(Size)];

    public async Task OnGetAsync(CancellationToken ct)
    {
        (Snapshot, Open) = (await content.NowAsync(ct), await questions.RunAsync(ct));
        PageNumber = Math.Clamp(PageNumber, 1, PagerTagHelper.LastOf(Open.NeverAdapted.Count, Size));
    }
}
