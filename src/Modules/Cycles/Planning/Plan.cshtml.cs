using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Running;
using NaraVard.Cycles.Team;
using NaraVard.Library.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Planning;

[Authorize(Policies.Practitioner)]
internal sealed class PlanPage(Store store, ChangePlan change, ILibrary library) : MemberPage(store)
{
    private readonly Store _store = store;

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Purpose { get; set; }

    [BindProperty]
    public string? WhatToLearn { get; set; }

    [BindProperty]
    public string? CounterMove { get; set; }

    [BindProperty]
    public string? Protection { get; set; }

    [BindProperty]
    public string? Actors { get; set; }

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public SystemLevel? Level { get; set; }

    [BindProperty]
    public List<string?> Themes { get; set; } = [];

    [BindProperty]
    public string? Kept { get; set; }

    [BindProperty]
    public string? Changed { get; set; }

    [BindProperty]
    public int Seen { get; set; }

    /// <summary>The title of what the cycle has grown from, or null.</summary>
    public string? GrownFrom { get; private set; }

    public IReadOnlyList<KeyValuePair<string, string>> AllThemes { get; private set; } = [];

    public IEnumerable<SelectListItem> Levels => SystemLevels.All.Select(level => new SelectListItem(level.Name(), level.ToString(), level == Level));

    public async Task OnGetAsync(CancellationToken ct)
    {
        var plan = await _store.Set<LearningCycle>().Where(c => c.Id == Id).Select(c => new
        {
            c.Title,
            c.Purpose,
            c.WhatToLearn,
            c.CounterMove,
            c.Protection,
            c.Actors,
            c.Place,
            c.Level,
            Themes = c.Themes.Select(theme => theme.Theme).ToList(),
            c.GrownFrom!.Kept,
            c.GrownFrom.Changed,
        }).SingleAsync(ct);
        (Title, Purpose, WhatToLearn, CounterMove) = (plan.Title, plan.Purpose, plan.WhatToLearn, plan.CounterMove);
        (Protection, Actors, Place, Level) = (plan.Protection, plan.Actors, plan.Place, plan.Level);
        (Themes, Kept, Changed) = ([.. plan.Themes], plan.Kept, plan.Changed);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var plan = new CyclePlan(Title, Purpose, Level)
        {
            WhatToLearn = WhatToLearn ?? "",
            CounterMove = CounterMove ?? "",
            Protection = Protection ?? "",
            Actors = Actors ?? "",
            Place = Place ?? "",
            Themes = [.. Themes.OfType<string>()],
            Kept = Kept ?? "",
            Changed = Changed ?? "",
        };
        var changed = await change.RunAsync(User.RequirePerson(), Id, plan, Seen, ct);
        return changed.Match(_ => this.RedirectWithNote(CyclesLinks.Cycle(Id), "Planen är sparad."), this.Show);
    }

    protected override async Task FillAsync(CancellationToken ct)
    {
        AllThemes = [.. (await library.ThemesAsync(ct)).OrderBy(theme => theme.Value, StringComparer.Create(new("sv-SE"), ignoreCase: true))];
        GrownFrom = await _store.Set<Adaptation>().Where(a => a.CycleId == Id).Select(a => a.Title).SingleOrDefaultAsync(ct);
    }
}
