using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Content;

namespace NaraVard.Search.WordLists;

[ContentAlone]
internal sealed class WordListsPage(LiveContent content) : PageModel
{
    public IReadOnlyList<Live<WordList>> Lists { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct) => Lists = (await content.NowAsync(ct)).All<WordList>();
}
