using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace NaraVard.Prompts.Answering;

// The link itself can't be guessed and carries no session, so there is nothing for a forged form to borrow; and a page that
// has been open all day, or a browser without cookies, still gets the answer through.
[IgnoreAntiforgeryToken, ResponseCache(Location = ResponseCacheLocation.None, NoStore = true)]
internal sealed class AnswerPage(OpenPrompt open, AnswerPrompt answer) : PageModel
{
    [FromRoute]
    public string Token { get; set; } = "";

    [BindProperty]
    public string? Text { get; set; }

    /// <summary>The key of the answer to be: the form sent twice is one answer.</summary>
    [BindProperty]
    public Guid? Key { get; set; }

    /// <summary>Whether an answer has just been saved; the address says so, and nothing else remembers it.</summary>
    [FromQuery(Name = "sparat")]
    public string? Saved { get; set; }

    public bool IsSaved { get; private set; }

    public OpenedPrompt Prompt { get; private set; } = OpenedPrompt.Nothing;

    public async Task OnGetAsync(CancellationToken ct)
    {
        Prompt = await open.RunAsync(Token, ct);
        (Key, IsSaved) = (Guid.CreateVersion7(), Saved is not null && Prompt.State == LinkState.Open);
        Response.StatusCode = StatusOf(Prompt.State);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var answered = await answer.RunAsync(Token, Key == Guid.Empty ? null : Key, Text ?? "", ct);
        Prompt = await open.RunAsync(Token, ct);
        return answered.Match(_ => LocalRedirect(PromptLinks.Answered(Token)), ShowKept);
    }

    // What was written comes back whatever stood in the way, a broken link too.
    private IActionResult ShowKept(Problem problem)
    {
        IsSaved = AnswerPrompt.IsKept(problem);
        if (problem is not Problem.NotFound)
        {
            return this.Show(problem);
        }

        Response.StatusCode = StatusCodes.Status404NotFound;
        return Page();
    }

    private static int StatusOf(LinkState state) => state switch
    {
        LinkState.Broken => StatusCodes.Status404NotFound,
        LinkState.Expired => StatusCodes.Status410Gone,
        _ => StatusCodes.Status200OK,
    };
}
