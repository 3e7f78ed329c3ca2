using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NaraVard.Editing.FactChecking;

/// <summary>Where a team reads what is written about it and answers. Opening the page changes nothing, so programs that look links up do no harm.</summary>
[ResponseCache(Location = ResponseCacheLocation.None, NoStore = true)]
internal sealed class ByLinkPage(ReadFactCheck read, AnswerFactCheck answer) : PageModel
{
    [FromRoute]
    public string Token { get; set; } = "";

    [BindProperty]
    public Verdict? Verdict { get; set; }

    public FactCheckView View { get; private set; } = null!;

    /// <summary>What is said of each section, in their order.</summary>
    public IReadOnlyList<(bool IsRight, string Text)> Said { get; private set; } = [];

    public bool IsThanked { get; private set; }

    public override void OnPageHandlerExecuting(PageHandlerExecutingContext context)
    {
        // The secret must not travel on to what the page links to, nor into a search engine.
        Response.Headers["Referrer-Policy"] = "no-referrer";
        Response.Headers["X-Robots-Tag"] = "noindex, nofollow";
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is false)
        {
            return NotFound();
        }

        Verdict = View.Check.Verdict;
        Said = [.. View.Sections.Select(section => View.Check.Answers.FirstOrDefault(answer => answer.Section == section)).Select(answer => (answer?.IsRight ?? false, answer?.Text ?? ""))];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (await LoadAsync(ct) is false)
        {
            return NotFound();
        }

        Said = [.. View.Sections.Select((_, i) => (Request.Form[$"Ratt{i}"] == "ja", Request.Form[$"Svar{i}"].ToString()))];
        var answered = await answer.RunAsync(Token, Verdict, Said, ct);
        IsThanked = answered.Problem is null;
        return answered.Match(_ => Page(), this.Show);
    }

    public string? ErrorOf(string field) => ModelState.TryGetValue(field, out var entry) && entry.Errors is [var first, ..] ? first.ErrorMessage : null;

    public static string Name(string of, int i) => of + i.ToString(CultureInfo.InvariantCulture);

    private async Task<bool> LoadAsync(CancellationToken ct)
    {
        View = (await read.RunAsync(Token, ct))!;
        return View is not null;
    }
}
