using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using NaraVard.Cycles.Team;
using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Lifting;

/// <summary>A question that the cycle has lifted: its way, and the answers.</summary>
[Authorize(Policies.SignedIn), ResponseCache(Location = ResponseCacheLocation.None, NoStore = true)]
internal sealed class LiftedPage(Store store, ILifting lifting, LiftFromCycle lift) : MemberPage(store)
{
    [FromRoute(Name = "question")]
    public Guid QuestionId { get; set; }

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public Guid? Key { get; set; }

    public SentQuestion Question { get; private set; } = null!;

    protected override bool IsFound => Question is not null;

    public void OnGet() => Key = Guid.CreateVersion7();

    public async Task<IActionResult> OnPostTakeBackAsync(CancellationToken ct) =>
        await lift.TakeBackAsync(User.RequirePerson(), Id, QuestionId, ct) is { } problem
            ? this.Show(problem)
            : this.RedirectWithNote(CyclesLinks.Cycle(Id), "Frågan är tillbakatagen. Mottagaren kan inte längre läsa den.");

    public async Task<IActionResult> OnPostTellAsync(CancellationToken ct) =>
        await lift.TellMoreAsync(User.RequirePerson(), Id, QuestionId, Text, Key == Guid.Empty ? null : Key, ct) is { } problem
            ? this.Show(problem)
            : this.RedirectWithNote(LiftLinks.Lifted(Id, QuestionId), "Det du skrev är skickat. Frågan väntar på svar igen.");

    protected override async Task FillAsync(CancellationToken ct) =>
        Question = (await lifting.SentFromAsync(LiftSource.Cycle, Id, ct)).FirstOrDefault(question => question.Id == QuestionId)!;
}
