using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Unnamed;

[Authorize(Policies.SignedIn), ResponseCache(Location = ResponseCacheLocation.None, NoStore = true)]
internal sealed class AnswersPage(Store store, AnswerTeam answer, CloseQuestion close) : MemberPage(store)
{
    private readonly Store _store = store;

    [FromRoute(Name = "question")]
    public Guid QuestionId { get; set; }

    [BindProperty]
    public string? Answer { get; set; }

    /// <summary>The question; null when it isn't one of the cycle's, and then there is no page.</summary>
    public AskedQuestion? Question { get; private set; }

    public IReadOnlyList<string> Shown { get; private set; } = [];

    /// <summary>Told to the one who may close: whether the answers will be shown.</summary>
    public bool HasEnough { get; private set; }

    public bool MayClose => !Head.IsSupport && Question!.MayClose(User.RequirePerson().Id);

    public IActionResult OnGet() => Question is null ? NotFound() : Page();

    public async Task<IActionResult> OnPostAnswerAsync(CancellationToken ct)
    {
        var answered = await answer.RunAsync(User.RequirePerson(), Id, QuestionId, Answer, ct);
        return answered.Match(_ => this.RedirectWithNote(CyclesLinks.Unnamed(Id, QuestionId), "Svaret är lämnat, utan ditt namn."), this.Show);
    }

    public async Task<IActionResult> OnPostCloseAsync(CancellationToken ct)
    {
        var closed = await close.RunAsync(User.RequirePerson(), Id, QuestionId, ct);
        return closed.Match(isShown => this.RedirectWithNote(CyclesLinks.Unnamed(Id, QuestionId), isShown ? "Frågan är stängd. Svaren visas för teamet." : "Frågan är stängd. Svaren var för få och är borttagna."), this.Show);
    }

    protected override async Task FillAsync(CancellationToken ct)
    {
        Question = await _store.QuestionsOf(Id).SingleOrDefaultAsync(q => q.Id == QuestionId, ct);
        if (Question is not null)
        {
            var answers = await _store.Set<AnonymousAnswers>().AsNoTracking().SingleAsync(a => a.QuestionId == QuestionId, ct);
            (Shown, HasEnough) = (answers.Shown, answers.HasEnough);
        }
    }
}
