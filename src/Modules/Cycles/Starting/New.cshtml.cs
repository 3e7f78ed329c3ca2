using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Starting;

[Authorize(Policies.Practitioner)]
internal sealed class NewPage(StartCycle start, CycleSeeds seeds, IOrganisations organisations) : PageModel
{
    [FromQuery(Name = "exempel")]
    public string? Example { get; set; }

    [FromQuery(Name = "cykel")]
    public Guid? Cycle { get; set; }

    [FromQuery(Name = "fraga")]
    public string? Question { get; set; }

    [BindProperty]
    public string? Title { get; set; }

    [BindProperty]
    public string? Purpose { get; set; }

    [BindProperty]
    public SystemLevel? Level { get; set; }

    [BindProperty]
    public string? Organisation { get; set; }

    /// <summary>The key of the cycle to be: the form sent twice starts one cycle.</summary>
    [BindProperty]
    public Guid? Key { get; set; }

    public CycleSeed Seed { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public IEnumerable<SelectListItem> Levels => SystemLevels.All.Select(level => new SelectListItem(level.Name(), level.ToString(), level == Level));

    /// <summary>What the form takes for granted until somebody opens it.</summary>
    public string Where => string.Join(", ", new[] { Level?.Name().ToLowerInvariant(), Organisations.Count > 1 ? (Organisations.FirstOrDefault(o => o.Value == Organisation) ?? Organisations[0]).Text : null }.OfType<string>());

    /// <summary>Whether level or organisation must be looked at again.</summary>
    public bool AsksWhere => ModelState[nameof(Level)]?.Errors.Count > 0 || ModelState[nameof(Organisation)]?.Errors.Count > 0;

    private Origin Origin => new(Example, Cycle, Question);

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (by, ct) = (User.RequirePerson(), HttpContext.RequestAborted);
        if (await seeds.FindAsync(by, Origin, ct) is not { } seed)
        {
            context.Result = NotFound();
            return;
        }

        Seed = seed;
        Organisations = [.. (await organisations.NamesAsync([.. by.Places], ct)).OrderBy(o => o.Value).Select(o => new SelectListItem(o.Value, o.Key))];
        await next();
    }

    public void OnGet() => (Title, Purpose, Level, Key) = (Seed.Title, Seed.Purpose, Seed.Level, Guid.CreateVersion7());

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var wanted = new NewCycle(Title ?? "", Purpose ?? "", Level, Organisation, Origin) { Id = Key == Guid.Empty ? null : Key };
        var started = await start.RunAsync(User.RequirePerson(), wanted, ct);
        return started.Match(cycle => this.RedirectWithNote(CyclesLinks.Cycle(cycle), "Cykeln är startad. Börja med att skriva vad ni ser."), this.Show);
    }
}
