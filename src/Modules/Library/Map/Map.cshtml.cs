using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Content;

namespace NaraVard.Library.Map;

[ContentAlone("niva")]
internal sealed class MapPage(LiveContent content) : PageModel
{
    [FromQuery(Name = "niva")]
    public string? Level { get; set; }

    public MapOfLevel Map { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct) => Map = PatternMap.Of(await content.NowAsync(ct)).On(SystemLevels.FromAddress(Level ?? ""));
}
