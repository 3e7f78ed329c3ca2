using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Entries;
using NaraVard.Cycles.Planning;
using NaraVard.Cycles.Running;
using NaraVard.Cycles.Team;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Fit;

/// <summary>The talk about what differs, taken with the team when the cycle has begun.</summary>
[Authorize(Policies.Practitioner)]
internal sealed class TalkPage(Store store, FitTalkOf talks, AnswerFit answer, EntryReading reading, TimeProvider clock) : MemberPage(store)
{
    private readonly Store _store = store;

    // By its name alone: a form without answers must not be read as one answer for each field.
    [BindProperty(Name = nameof(Answers))]
    public Dictionary<string, FitReply> Answers { get; set; } = [];

    /// <summary>The key of the form: sent twice, it is answered once.</summary>
    [BindProperty]
    public Guid? Key { get; set; }

    public Adaptation Origin { get; private set; } = null!;

    /// <summary>The talk; null when what the cycle has grown from can't be read any more.</summary>
    public FitTalk? Talk { get; private set; }

    /// <summary>What the reader may read of what has been answered, in the order it was written.</summary>
    public IReadOnlyList<EntryView> Replies { get; private set; } = [];

    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>The questions that the reader hasn't answered.</summary>
    public FitForm Form => new([.. (Talk?.Questions ?? []).Where(question => !Replies.Any(entry => entry.IsMine && entry.QuestionId == question.Id))], Answers);

    protected override bool IsForTeam => true;

    public IActionResult OnGet()
    {
        Key = Guid.CreateVersion7();
        return Origin is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var answered = await answer.RunAsync(User.RequirePerson(), Id, Answers, Key is { } key && key != Guid.Empty ? key : Guid.CreateVersion7(), ct);
        return answered.Match(
            count => this.RedirectWithNote(CyclesLinks.FitTalk(Id), count == 0 ? "Inget nytt svar att spara." : $"{(count == 1 ? "Svaret ligger" : "Svaren ligger")} i din låda. Bara du ser det tills du delar."),
            this.Show);
    }

    protected override async Task FillAsync(CancellationToken ct)
    {
        var reader = User.RequirePerson();
        var cycle = await _store.Set<LearningCycle>().WithPlan().AsNoTracking().SingleAsync(c => c.Id == Id, ct);
        if (cycle.GrownFrom is not { } origin)
        {
            return;
        }

        (Origin, Talk) = (origin, await talks.RunAsync(reader, cycle, ct));
        var readable = _store.EntriesReadableBy(reader).Where(entry => entry.CycleId == Id && entry.QuestionText != null && entry.QuestionId!.StartsWith(FitQuestions.Prefix));
        Replies = await reading.ShowAsync(readable.OrderBy(entry => entry.WrittenAt).ThenBy(entry => entry.Id).Take(FitEntries.Most), reader, ct);
    }
}
