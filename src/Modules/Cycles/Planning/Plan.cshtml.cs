using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Cycles.Organisations;
using NaraVard.Cycles.Running;
using NaraVard.Cycles.Team;
using NaraVard.Kernel.Text;
using NaraVard.Levels.Contracts;
using NaraVard.Library.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Planning;

[Authorize(Policies.Practitioner)]
internal sealed class PlanPage(Store store, ChangePlan change, ILibrary library, IQuestionBank questions, CircleNames circles) : MemberPage(store)
{
    private readonly Store _store = store;

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Purpose { get; set; }

    [BindProperty]
    public string? WhatToLearn { get; set; }

    [BindProperty]
    public string? Actors { get; set; }

    [BindProperty]
    public string? Missing { get; set; }

    [BindProperty]
    public string? Gathering { get; set; }

    [BindProperty]
    public string? Reflecting { get; set; }

    [BindProperty]
    public string? CounterMove { get; set; }

    [BindProperty]
    public string? Mandate { get; set; }

    [BindProperty]
    public DateOnly? MandateUntil { get; set; }

    [BindProperty]
    public string? FreedTime { get; set; }

    [BindProperty]
    public string? PausedRules { get; set; }

    [BindProperty]
    public string? Protection { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public SystemLevel? Level { get; set; }

    [BindProperty]
    public List<string?> Themes { get; set; } = [];

    [BindProperty]
    public string? Why { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    /// <summary>The organisations that the cycle belongs to.</summary>
    public string Circle { get; private set; } = "";

    /// <summary>The title of what the cycle has grown from, or null.</summary>
    public string? GrownFrom { get; private set; }

    /// <summary>The learning questions of the level's table.</summary>
    public IReadOnlyList<BankQuestion> Questions { get; private set; } = [];

    public IReadOnlyList<KeyValuePair<string, string>> AllThemes { get; private set; } = [];

    public IEnumerable<SelectListItem> Levels => SystemLevels.All.Select(level => new SelectListItem(level.Name(), level.ToString(), level == Level));

    protected override bool IsForTeam => true;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var cycle = await _store.Set<LearningCycle>().WithPlan().AsNoTracking().SingleAsync(c => c.Id == Id, ct);
        var plan = cycle.AsPlanned();
        (Title, Purpose, Level, Place) = (plan.Title, plan.Purpose, plan.Level, plan.Place);
        (WhatToLearn, Actors, Missing, Gathering, Reflecting) = (plan.WhatToLearn, plan.Actors, plan.Missing, plan.Gathering, plan.Reflecting);
        (CounterMove, Mandate, MandateUntil) = (plan.CounterMove, plan.Mandate, plan.MandateUntil);
        (FreedTime, PausedRules, Protection) = (plan.FreedTime, plan.PausedRules, plan.Protection);
        Themes = [.. plan.Themes];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        if (ModelState[nameof(MandateUntil)]?.Errors.Count > 0)
        {
            return this.Show(new Problem.Invalid(nameof(MandateUntil), "Skriv dagen som ett datum, till exempel 2027-03-31"));
        }

        var changed = await change.RunAsync(User.RequirePerson(), Id, Wanted(), Why ?? "", Seen, ct);
        return changed.Match(_ => this.RedirectWithNote(CyclesLinks.Cycle(Id), "Planen är sparad."), this.Show);
    }

    /// <summary>Whether the parts of a phase are open: those of the running one, and all when something must be looked at again.</summary>
    public bool IsOpen(CyclePhase phase) => phase == Head.Phase || ModelState.ErrorCount > 0;

    private CyclePlan Wanted() => new(Title, Purpose, Level)
    {
        WhatToLearn = WhatToLearn ?? "",
        Actors = Actors ?? "",
        Missing = Missing ?? "",
        Gathering = Gathering ?? "",
        Reflecting = Reflecting ?? "",
        CounterMove = CounterMove ?? "",
        Mandate = Mandate ?? "",
        MandateUntil = MandateUntil,
        FreedTime = FreedTime ?? "",
        PausedRules = PausedRules ?? "",
        Protection = Protection ?? "",
        Place = Place ?? "",
        Themes = [.. Themes.OfType<string>()],
    };

    protected override async Task FillAsync(CancellationToken ct)
    {
        Questions = [.. (await questions.ForLevelAsync(Head.Level, User.RequirePerson(), ct)).Where(question => !question.IsSupport)];
        AllThemes = [.. (await library.ThemesAsync(ct)).OrderBy(theme => theme.Value, SwedishOrder.Words)];
        Circle = await circles.OfAsync(Id, ct);
        GrownFrom = await _store.Set<Adaptation>().Where(a => a.CycleId == Id).Select(a => a.Title).SingleOrDefaultAsync(ct);
    }
}
