using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using NaraVard.Kernel.Text;
using NaraVard.Prompts.Schedules;

namespace NaraVard.Prompts.Answering;

// See AnswerPage for why there is no antiforgery token. An old link still stops the mail, though it answers nothing.
[IgnoreAntiforgeryToken, ResponseCache(Location = ResponseCacheLocation.None, NoStore = true)]
internal sealed class RemindersPage(OpenPrompt open, QuietPrompts quiet, TimeProvider clock) : PageModel
{
    public const int PauseDays = 14;

    [FromRoute]
    public string Token { get; set; } = "";

    [BindProperty]
    public string? Quieting { get; set; }

    /// <summary>Which of the mail's questions it is about, by its place in the mail; null is all of them.</summary>
    [BindProperty]
    public int? Place { get; set; }

    public OpenedPrompt Prompt { get; private set; } = OpenedPrompt.Nothing;

    public string? Done { get; private set; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        Prompt = await open.RunAsync(Token, ct);
        Response.StatusCode = Prompt.IsBroken ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        Prompt = await open.RunAsync(Token, ct);
        var quieted = await quiet.RunAsync([.. Prompt.Mail.Where((_, place) => Place is null || place == Place).Select(from => from.Schedule)], Wanted(), ct);
        Prompt = await open.RunAsync(Token, ct);
        return quieted.Match(Told, problem => Prompt.IsBroken ? Told(null) : this.Show(problem));
    }

    private IActionResult Told(string? done)
    {
        Done = done;
        Response.StatusCode = Prompt.IsBroken ? StatusCodes.Status404NotFound : StatusCodes.Status200OK;
        return Page();
    }

    private Quieting Wanted() => Quieting switch
    {
        "pause" => new Quieting.Pause(clock.GetUtcNow().SwedishDate().AddDays(PauseDays)),
        "half" => new Quieting.Half(),
        _ => new Quieting.Stop(),
    };
}
