using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using NaraVard.Cycles.Fit;
using NaraVard.Kernel.Text;
using NaraVard.Library.Contracts;
using NaraVard.People.Contracts;

namespace NaraVard.Cycles.Starting;

[Authorize(Policies.Practitioner)]
internal sealed class NewPage(StartCycle start, CycleSeeds seeds, FitTalks talks, IOrganisations organisations, ILibrary library) : PageModel
{
    [FromQuery(Name = "exempel")]
    public string? Example { get; set; }

    [FromQuery(Name = "cykel")]
    public Guid? Cycle { get; set; }

    [FromQuery(Name = "fraga")]
    public List<string> Questions { get; set; } = [];

    [FromQuery(Name = "lyft")]
    public Guid? Lift { get; set; }

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

    [BindProperty]
    public List<string?> Themes { get; set; } = [];

    // By its name alone: a form without answers must not be read as one answer for each field.
    [BindProperty(Name = nameof(Answers))]
    public Dictionary<string, FitReply> Answers { get; set; } = [];

    public CycleSeed Seed { get; private set; } = null!;

    /// <summary>The talk about what differs, as the form stands now; null when the cycle grows from nothing.</summary>
    public FitTalk? Talk { get; private set; }

    /// <summary>The themes of what it grows from: key and title.</summary>
    public IReadOnlyList<KeyValuePair<string, string>> SeedThemes { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    public IEnumerable<SelectListItem> Levels => SystemLevels.All.Select(level => new SelectListItem(level.Name(), level.ToString(), level == Level));

    /// <summary>What the form takes for granted until somebody opens it.</summary>
    public string Where => string.Join(", ", new[] { Level?.Name().ToLowerInvariant(), Organisations.Count > 1 ? (Organisations.FirstOrDefault(o => o.Value == Organisation) ?? Organisations[0]).Text : null }.OfType<string>());

    /// <summary>Whether level or organisation must be looked at again.</summary>
    public bool AsksWhere => Compares || ModelState[nameof(Level)]?.Errors.Count > 0 || ModelState[nameof(Organisation)]?.Errors.Count > 0;

    /// <summary>Whether the one who starts has asked to compare anew.</summary>
    private bool Compares => Request.Query["handler"] == "Compare";

    private Origin Origin => new(Example, Cycle, Questions) { Lift = Lift };

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (by, ct) = (User.RequirePerson(), HttpContext.RequestAborted);
        if (await seeds.FindAsync(by, Origin, ct) is not { } seed)
        {
            context.Result = NotFound();
            return;
        }

        Seed = seed;
        Organisations = [.. (await organisations.NamesAsync([.. by.Places], ct)).OrderBy(o => o.Value, SwedishOrder.Words).Select(o => new SelectListItem(o.Value, o.Key))];
        var titles = await library.ThemesAsync(ct);
        SeedThemes = Seed.Setting is null ? [] : [.. Seed.Themes.Select(theme => KeyValuePair.Create(theme, titles.GetValueOrDefault(theme, theme)))];
        if (HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method))
        {
            (Title, Purpose, Level, Key, Themes) = (Seed.OwnTitle != "" ? Seed.OwnTitle : Seed.Title, Seed.Purpose, Seed.Level, Guid.CreateVersion7(), [.. Seed.Themes]);
        }

        Talk = await talks.RunAsync(by, seed, Organisation ?? Organisations.FirstOrDefault()?.Value, new TeamWords(Level, [.. Themes.OfType<string>()]), ct);
        await next();
    }

    public void OnGet()
    {
    }

    /// <summary>Compares anew, with what the form says now.</summary>
    public IActionResult OnPostCompare() => Page();

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var wanted = new NewCycle(Title ?? "", Purpose ?? "", Level, Organisation, Origin)
        {
            Id = Key == Guid.Empty ? null : Key,
            Themes = Seed.Setting is null ? null : [.. Themes.OfType<string>()],
            Replies = Answers,
        };
        var started = await start.RunAsync(User.RequirePerson(), wanted, ct);
        return started.Match(cycle => this.RedirectWithNote(CyclesLinks.Cycle(cycle), "Cykeln är startad. Börja med att skriva vad ni ser."), this.Show);
    }
}
