using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;
using NaraVard.Prompts.Teams;

namespace NaraVard.Prompts.Schedules;

[Authorize(Policies.Practitioner)]
internal sealed class SchedulePage(AskForPrompts ask, QuietPrompts quiet, AgreeOnRhythm agree, FollowTeam follow, ICycles cycles, Store store, TimeProvider clock) : PageModel
{
    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public Rhythm? Rhythm { get; set; }

    [BindProperty]
    public DayOfWeek? Weekday { get; set; }

    [BindProperty]
    public string? Time { get; set; } = "10:00";

    [BindProperty]
    public List<Weekdays> Days { get; set; } = [];

    [BindProperty]
    public string? From { get; set; } = "07:00";

    [BindProperty]
    public string? Until { get; set; } = "18:00";

    [BindProperty]
    public string? PauseUntil { get; set; }

    [BindProperty]
    public string? Quieting { get; set; }

    /// <summary>The one tick for who works at night.</summary>
    [BindProperty]
    public bool NightShift { get; set; }

    [BindProperty]
    public Rhythm? TeamPace { get; set; }

    [BindProperty]
    public DayOfWeek? TeamWeekday { get; set; }

    [BindProperty]
    public string? TeamTime { get; set; } = "10:00";

    [BindProperty(Name = "Team")]
    public string? TeamAct { get; set; }

    public CycleGlance Cycle { get; private set; } = null!;

    public TeamView? Team { get; private set; }

    public View? Schedule { get; private set; }

    public bool IsAsking => Schedule?.NextAt is not null;

    public IEnumerable<SelectListItem> Rhythms => Schedules.Rhythms.All.Select(rhythm => new SelectListItem(rhythm.Name(), rhythm.ToString()));

    public IEnumerable<SelectListItem> WeekdayChoices => AllDays.Select(day => new SelectListItem(Name(day), day.ToString()));

    public IEnumerable<(Weekdays Day, string Name)> DayChoices => AllDays.Select(day => (OwnHours.Of(day), Name(day)));

    // When a night has come to rest.
    private static readonly TimeOnly NightTime = new(22, 0);

    private static IEnumerable<DayOfWeek> AllDays => Enumerable.Range(1, 7).Select(day => (DayOfWeek)(day % 7));

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (by, ct) = (User.RequirePerson(), HttpContext.RequestAborted);
        if (await cycles.FindAsync(Id, by.Id, ct) is not { } cycle)
        {
            context.Result = NotFound();
            return;
        }

        Cycle = cycle;
        Schedule = await store.Set<PromptSchedule>().Where(schedule => schedule.AccountId == by.Id && schedule.AboutId == Id)
            .Select(schedule => new View(schedule.Id, schedule.Rhythm, schedule.Weekday, schedule.Time, schedule.NextAt, schedule.Occurrence, schedule.PausedUntil, schedule.FollowsTeam, schedule.Gap)).SingleOrDefaultAsync(ct);
        Team = await TeamAsync(by, ct);
        await next();
    }

    public async Task OnGetAsync(CancellationToken ct)
    {
        var account = User.RequirePerson().Id;
        var hours = await store.Set<OwnHours>().AsNoTracking().SingleOrDefaultAsync(hours => hours.AccountId == account, ct) ?? OwnHours.Usual(account);
        Days = [.. AllDays.Select(OwnHours.Of).Where(day => hours.Days.HasFlag(day))];
        (From, Until) = (Written(hours.From), Written(hours.Until));
        (Rhythm, Weekday) = (Schedule?.Rhythm ?? Schedules.Rhythm.Weekly, Schedule?.Weekday ?? DayOfWeek.Tuesday);
        Time = Schedule is { } schedule ? Written(schedule.Time) : Time;
        NightShift = hours.AreNights;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var changed = await ChangeAsync(ct);
        return changed.Match(note => this.RedirectWithNote(PromptLinks.Schedule(Id), note), this.Show);
    }

    /// <summary>Why the next mail doesn't come on the day of the rhythm, or null when it does.</summary>
    public string? WhyMoved() => Schedule is { NextAt: { } next } schedule && next.SwedishDate() != schedule.Occurrence
        ? SwedishHolidays.NameOf(schedule.Occurrence) is { } holiday
            ? $"Den {schedule.Occurrence.Long()} är det {holiday.ToLowerInvariant()}, så frågan kommer en annan dag."
            : "Frågan är flyttad för att rymmas inom dina dagar, eller för att du får högst ett mejl om dagen."
        : null;

    private Task<Outcome<string>> ChangeAsync(CancellationToken ct) => (TeamAct, Quieting) switch
    {
        ({ } act, _) => TogetherAsync(act, ct),
        (_, null) => AskAsync(ct),
        _ => QuietAsync(ct),
    };

    private async Task<Outcome<string>> TogetherAsync(string act, CancellationToken ct)
    {
        var by = User.RequirePerson();
        (Rhythm, Weekday) = (Schedule?.Rhythm, Schedule?.Weekday);
        switch (act)
        {
            case "follow":
                return await follow.RunAsync(by, Id, ct);
            case "end":
                return await agree.RunAsync(by, Id, wanted: null, ct);
            default:
                return TeamPace is not { } pace ? new Problem.Invalid(nameof(TeamPace), "Välj hur ofta")
                    : TeamWeekday is not { } weekday ? new Problem.Invalid(nameof(TeamWeekday), "Välj en veckodag")
                    : !TryRead(TeamTime, out var time) ? NoTime(nameof(TeamTime))
                    : await agree.RunAsync(by, Id, new TeamWish(pace, weekday, time), ct);
        }
    }

    private async Task<TeamView> TeamAsync(Person by, CancellationToken ct)
    {
        var team = await store.Set<TeamRhythm>().AsNoTracking().SingleOrDefaultAsync(team => team.CycleId == Id, ct);
        if (TeamAct is null)
        {
            (TeamPace, TeamWeekday, TeamTime) = (team?.Rhythm ?? Schedules.Rhythm.Weekly, team?.Weekday ?? DayOfWeek.Tuesday, team is null ? TeamTime : Written(team.Time));
        }

        return new TeamView(team is null ? null : $"{team.Rhythm.Name().ToLowerInvariant()}, {Name(team.Weekday).ToLowerInvariant()} kl. {team.Time:HH\\.mm}", await cycles.RunByAsync(by, Id, ct) is not null);
    }

    private async Task<Outcome<string>> AskAsync(CancellationToken ct)
    {
        var read = Read();
        var asked = read.Problem is { } problem ? problem : await ask.RunAsync(User.RequirePerson(), Id, read.Value, ct);
        return asked.Match<Outcome<string>>(next => $"Nästa fråga kommer {next.DayAndTime()}.", problem => problem);
    }

    private async Task<Outcome<string>> QuietAsync(CancellationToken ct)
    {
        (Rhythm, Weekday) = (Schedule?.Rhythm, Schedule?.Weekday);
        var how = Wanted();
        return how.Problem is { } problem ? problem : await quiet.RunAsync(Schedule is null ? [] : [Schedule.Id], how.Value, ct);
    }

    private Outcome<Quieting> Wanted() => Quieting switch
    {
        "half" => new Quieting.Half(),
        "stop" => new Quieting.Stop(),
        _ => DateOnly.TryParseExact(PauseUntil, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until)
            ? new Quieting.Pause(until)
            : new Problem.Invalid(nameof(PauseUntil), $"Skriv ett datum, till exempel {clock.GetUtcNow().SwedishDate().AddDays(14):yyyy-MM-dd}"),
    };

    private Outcome<WantedPrompts> Read()
    {
        if (Rhythm is not { } rhythm)
        {
            return new Problem.Invalid(nameof(Rhythm), "Välj hur ofta");
        }

        if (Weekday is not { } weekday)
        {
            return new Problem.Invalid(nameof(Weekday), "Välj en veckodag");
        }

        if (!TryRead(Time, out var time))
        {
            return NoTime(nameof(Time));
        }

        if (!TryRead(From, out var from))
        {
            return NoTime(nameof(From));
        }

        return TryRead(Until, out var until)
            ? Nightly(new WantedPrompts(rhythm, weekday, time, Days.Aggregate(Weekdays.None, (all, day) => all | day), from, until))
            : NoTime(nameof(Until));
    }

    // The tick decides over the fields below it; taken away, it leaves the hours of those who work by day unless others were written.
    private WantedPrompts Nightly(WantedPrompts wanted)
    {
        var isNight = (wanted.Days, wanted.From, wanted.Until) == (OwnHours.NightDays, OwnHours.NightFrom, OwnHours.NightUntil);
        return NightShift
            ? wanted with { Days = OwnHours.NightDays, From = OwnHours.NightFrom, Until = OwnHours.NightUntil, Time = wanted.Time >= OwnHours.NightFrom || wanted.Time < OwnHours.NightUntil ? wanted.Time : NightTime }
            : isNight ? wanted with { Days = Weekdays.Usual, From = new TimeOnly(7, 0), Until = new TimeOnly(18, 0), Time = wanted.Time.Hour is >= 7 and < 18 ? wanted.Time : new TimeOnly(10, 0) }
            : wanted;
    }

    private static Problem NoTime(string field) => new Problem.Invalid(field, "Skriv ett klockslag, till exempel 10:00");

    private static bool TryRead(string? text, out TimeOnly time) => TimeOnly.TryParseExact(text, ["HH:mm", "H:mm", "HH.mm", "H.mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time);

    private static string Written(TimeOnly time) => time.ToString("HH:mm", CultureInfo.InvariantCulture);

    private static string Name(DayOfWeek day)
    {
        var name = CultureInfo.GetCultureInfo("sv-SE").DateTimeFormat.GetDayName(day);
        return char.ToUpperInvariant(name[0]) + name[1..];
    }

    internal sealed record View(Guid Id, Rhythm Rhythm, DayOfWeek Weekday, TimeOnly Time, DateTimeOffset? NextAt, DateOnly Occurrence, DateOnly? PausedUntil, bool FollowsTeam, int Gap);

    internal sealed record TeamView(string? Agreed, bool MayAgree);
}
