using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Team;
using NaraVard.Levels.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Entries;

[Authorize(Policies.SignedIn)]
internal sealed class WritePage(Store store, AddEntry add, EntryReading reading, IQuestionBank questions) : MemberPage(store)
{
    private readonly Store _store = store;

    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public EntryKind? Kind { get; set; }

    [BindProperty]
    public InsightKind? InsightKind { get; set; }

    [BindProperty]
    public LearningKind? LearningKind { get; set; }

    [BindProperty]
    public Remedy? Remedy { get; set; }

    [BindProperty]
    public SystemLevel? LiftTo { get; set; }

    [BindProperty]
    public CyclePhase? Phase { get; set; }

    /// <summary>The key of the entry to be: the form sent twice is one entry.</summary>
    [BindProperty]
    public Guid? Key { get; set; }

    [FromQuery(Name = "fas")]
    public string? PhaseAddress { get; set; }

    [FromQuery(Name = "fraga")]
    public string? QuestionId { get; set; }

    [FromQuery(Name = "forutsagelse")]
    public Guid? PredictionId { get; set; }

    public BankQuestion? Question { get; private set; }

    public EntryView? Prediction { get; private set; }

    public CyclePhase Place => Prediction is not null ? CyclePhase.Evaluate : Phase ?? Head.Phase;

    public string Opening => Question is not null ? "Ditt svar" : Place.Opening();

    public KindChoice Kinds => new(Kind ?? Place.Likely(), InsightKind, LearningKind, Prediction is not null) { Remedy = Remedy, LiftTo = LiftTo };

    public IEnumerable<SelectListItem> Phases => CyclePhases.All.Select(phase => new SelectListItem(phase.Name(), phase.ToString(), phase == Place));

    public IActionResult OnGet()
    {
        (Phase, Key) = (Phase ?? Head.Phase, Guid.CreateVersion7());
        return PredictionId is not null && Prediction is null ? NotFound() : Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var words = new EntryWords(Text, Kind, InsightKind, LearningKind) { Remedy = Remedy, LiftTo = LiftTo };
        var added = await add.RunAsync(User.RequirePerson(), Id, new NewEntry(words, Phase, Question?.Id, PredictionId, Key == Guid.Empty ? null : Key), ct);
        return added.Match(
            entry => this.RedirectWithNote(CyclesLinks.Phase(Id, entry.Phase, entry.Round), "Sparat i din låda. Bara du ser det tills du delar."),
            ShowKept);
    }

    // After a conflict the form is another one, so that it can be sent again.
    private IActionResult ShowKept(Problem problem)
    {
        Key = AddEntry.KeyAfter(problem, Key);
        return this.Show(problem);
    }

    protected override async Task FillAsync(CancellationToken ct)
    {
        var reader = User.RequirePerson();
        Phase ??= CyclePhases.Find(PhaseAddress);
        Question = QuestionId is { } question ? await questions.FindAsync(question, reader, ct) : null;
        if (PredictionId is { } prediction)
        {
            var found = _store.EntriesReadableBy(reader).Where(e => e.Id == prediction && e.CycleId == Id && e.Kind == EntryKind.Prediction);
            Prediction = (await reading.ShowAsync(found, reader, ct)).SingleOrDefault();
        }
    }
}
