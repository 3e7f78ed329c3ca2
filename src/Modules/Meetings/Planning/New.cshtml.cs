using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.Rendering;
using NaraVard.Cycles.Contracts;
using NaraVard.Kernel.Content;
using NaraVard.Kernel.Text;
using NaraVard.Levels.Contracts;
using NaraVard.Library.Contracts;
using NaraVard.Meetings.Formats;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Planning;

[Authorize(Policies.Manager)]
internal sealed class NewPage(PlanMeeting plan, IQuestionBank bank, ILibrary library, IOrganisations organisations, LiveContent content, IWantingCycles cycles, TimeProvider clock) : MeetingFormPage
{
    [BindProperty(SupportsGet = true, Name = "niva")]
    public string? Niva { get; set; }

    [BindProperty(SupportsGet = true, Name = "fraga")]
    public List<string> Fraga { get; set; } = [];

    /// <summary>The question of the series that the meeting is planned from: "3.2".</summary>
    [BindProperty(SupportsGet = true, Name = "serien")]
    public string? Serien { get; set; }

    /// <summary>The slug of the format that the meeting is planned with.</summary>
    [BindProperty(SupportsGet = true, Name = "format")]
    public string? FormatSlug { get; set; }

    [BindProperty]
    public string? Organisation { get; set; }

    [BindProperty]
    public List<string> Questions { get; set; } = [];

    /// <summary>The obstacles of cycles that are ticked.</summary>
    [BindProperty]
    public List<Guid> Obstacles { get; set; } = [];

    [BindProperty]
    public string? MinutesEach { get; set; }

    /// <summary>The level whose questions are shown; null until it has been chosen.</summary>
    public SystemLevel? Level { get; private set; }

    /// <summary>The question that came along from the series.</summary>
    public IssueQuestion? Brought { get; private set; }

    /// <summary>The format that was chosen, or null.</summary>
    public Live<MeetingFormat>? Format { get; private set; }

    public IReadOnlyList<Live<MeetingFormat>> Formats { get; private set; } = [];

    public IReadOnlyList<BankQuestion> Table { get; private set; } = [];

    /// <summary>What cycles want, to be taken up.</summary>
    public IReadOnlyList<WantedByCycle> Wanted { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Organisations { get; private set; } = [];

    /// <summary>The minutes that the agenda takes together: the steps of the format, and the ticked questions that it has no place for.</summary>
    public int Sum => (Format?.Body.Steps.Sum(step => step.Minutes) ?? 0)
        + ((Math.Max(0, Questions.Count - (Format?.Body.FromTable ?? 0)) + Obstacles.Count) * WholeMinutes.ForQuestion("", MinutesEach ?? "").Match(minutes => minutes, _ => 0));

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (by, ct) = (User.RequirePerson(), HttpContext.RequestAborted);
        Brought = await library.IssueQuestionAsync(Serien ?? "", ct);
        Level = SystemLevels.FromAddress(Niva) ?? (await bank.FindAllAsync(Fraga, by, ct)).Values.FirstOrDefault()?.Level;
        Formats = (await content.NowAsync(ct)).All<MeetingFormat>();
        Format = Formats.FirstOrDefault(format => format.Slug == FormatSlug);
        Table = Level is { } level ? await bank.ForLevelAsync(level, by, ct) : [];
        Wanted = Level is null ? [] : await cycles.ForManagerAsync(by, ChangeAgenda.MostOfCycles, ct);
        var managed = await organisations.ManagedByAsync(by, ct);
        Organisations = [.. managed.Where(organisation => !organisation.IsMerged).Select(organisation => new SelectListItem(organisation.Name, organisation.Code))];
        await next();
    }

    public void OnGet()
    {
        Title = Format?.Body.Title ?? "Ledningsmöte";
        Date = UsualDay(clock.GetUtcNow().SwedishDate()).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        (Time, Length, MinutesEach) = ("13:00", (Format?.Body.Length ?? 60).ToString(CultureInfo.InvariantCulture), "10");
        List<string> brought = [.. Table.Select(question => question.Id).Where(Fraga.Contains), .. Brought is { } issue ? [issue.Id] : Array.Empty<string>()];
        Questions = [.. brought.Concat(Table.Select(question => question.Id)).Distinct().Take(Math.Max(brought.Count, Format?.Body.FromTable ?? 0))];
    }

    public async Task<IActionResult> OnPostAsync(string? act, CancellationToken ct)
    {
        if (Level is not { } level)
        {
            return LocalRedirect(MeetingsLinks.New);
        }

        if (act == "sum")
        {
            return Page();
        }

        var planned = await plan.RunAsync(User.RequirePerson(), new(level, Chosen, Typed, Questions, MinutesEach ?? "", Brought) { Format = Format, Wanted = Obstacles }, ct);
        return planned.Match(id => this.RedirectWithNote(MeetingsLinks.Plan(id), "Mötet är planerat."), this.Show);
    }

    private string Chosen => Organisation ?? (Organisations is [var only] ? only.Value : "");

    // A week ahead leaves time to read the questions; never a Saturday or a Sunday.
    private static DateOnly UsualDay(DateOnly today) => today.AddDays(today.DayOfWeek switch
    {
        DayOfWeek.Saturday => 9,
        DayOfWeek.Sunday => 8,
        _ => 7,
    });
}
