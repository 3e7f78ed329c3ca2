using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Forms;
using NaraVard.Kernel.Text;
using NaraVard.Search.Asked;

namespace NaraVard.Search.Find;

internal sealed class SearchPage(FindContent find, SearchCounts counts, LiveContent content) : PageModel
{
    [BindProperty(SupportsGet = true, Name = SearchLinks.Query)]
    public string? Typed { get; set; }

    [BindProperty(SupportsGet = true, Name = SearchLinks.Kind)]
    public string? Kind { get; set; }

    [BindProperty(SupportsGet = true, Name = PagerTagHelper.Key)]
    public int PageNumber { get; set; } = 1;

    public SearchAnswer Answer { get; private set; } = null!;

    public string Text => Answer.Query.Text;

    /// <summary>Where to begin when one doesn't know what to look for.</summary>
    public IReadOnlyList<LiveItem> Themes { get; private set; } = [];

    /// <summary>What the results are, when they are not all that was asked for.</summary>
    public string? Note => (Answer.Missing.Count, Answer.WithAll) switch
    {
        ( > 0, _) => $"Ingen text har {string.Join(" eller ", Answer.Missing.Select(word => $"”{word}”"))}. Här är det som liknar mest.",
        (_, 0) => "Ingen text har alla orden. De här har något av dem.",
        _ => null,
    };

    public async Task OnGetAsync(CancellationToken ct)
    {
        Answer = await find.RunAsync(Typed, Kind, PageNumber, SearchAnswer.PageSize, ct);
        ViewData["Title"] = Text == "" ? "Sök" : $"{Text} – sök";
        if (Text != "")
        {
            Response.Headers["X-Robots-Tag"] = "noindex";
        }

        // Leafing through the results or narrowing them is the same search.
        if (PageNumber == 1 && Kind is null && Answer.Query.Filters.Count == 0)
        {
            counts.Count(Answer);
        }

        if (Answer.Results.Count == 0)
        {
            Themes = [.. (await content.NowAsync(ct)).Items.Where(item => item.Type.Name == "theme").OrderBy(item => item.Any.Title, SwedishOrder.Words)];
        }
    }
}
