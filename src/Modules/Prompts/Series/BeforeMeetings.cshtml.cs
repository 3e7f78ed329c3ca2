using System.Globalization;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.Meetings.Contracts;
using NaraVard.People.Contracts;
using NaraVard.Prompts.Schedules;

namespace NaraVard.Prompts.Series;

/// <summary>The questions before the meetings of a series: what is agreed on, for the managers to change, and one's own, for who is invited.</summary>
[Authorize(Policies.SignedIn)]
internal sealed class BeforeMeetingsPage(IMeetingSeries series, ReadSeries read, AgreeOnSeries agree, StartSeries start, QuietPrompts quiet, Store store, TimeProvider clock) : PageModel
{
    private const int UsualDays = 3;

    [FromRoute]
    public Guid Id { get; set; }

    [BindProperty]
    public int? DaysBefore { get; set; }

    [BindProperty]
    public string? Time { get; set; }

    [BindProperty]
    public string? PauseUntil { get; set; }

    [BindProperty]
    public string? Quieting { get; set; }

    public SeriesGlance Found { get; private set; } = null!;

    /// <summary>What is agreed on for the series, in words; null when nothing is.</summary>
    public string? Agreed { get; private set; }

    /// <summary>Whether something was agreed on before.</summary>
    public bool IsOver { get; private set; }

    public OwnQuestions Mine { get; private set; } = null!;

    public IEnumerable<SelectListItem> DayChoices => Enumerable.Range(1, SeriesRhythm.MostDays).Select(days => new SelectListItem($"{AgreeOnSeries.Days(days)} före", $"{days}"));

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var (by, ct) = (User.RequirePerson(), HttpContext.RequestAborted);

        // Who runs no meetings anywhere is told so before it is told whether there is this one.
        if (context.HandlerMethod?.Name is "Agree" or "End" && !by.May(Policies.Manager))
        {
            context.Result = Forbid();
            return;
        }

        if (await series.FindAsync(by, Id, ct) is not { } found)
        {
            context.Result = NotFound();
            return;
        }

        Found = found;
        await LoadAsync(by, isTyped: context.HandlerMethod?.Name == "Agree", ct);
        await next();
    }

    public void OnGet()
    {
    }

    public async Task<IActionResult> OnPostAgreeAsync(CancellationToken ct) => Answer(
        !TimeOnly.TryParseExact(Time, ["HH:mm", "H:mm", "HH.mm", "H.mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? new Problem.Invalid(nameof(Time), "Skriv ett klockslag, till exempel 10:00")
        : await agree.RunAsync(User.RequirePerson(), Id, new SeriesWish(DaysBefore ?? 0, time), ct));

    public async Task<IActionResult> OnPostEndAsync(CancellationToken ct) => Answer(await agree.RunAsync(User.RequirePerson(), Id, wanted: null, ct));

    public async Task<IActionResult> OnPostStartAsync(CancellationToken ct) => Answer(await start.RunAsync(User.RequirePerson(), Id, ct));

    public async Task<IActionResult> OnPostQuietAsync(CancellationToken ct)
    {
        var how = Wanted();
        return Answer(how.Problem is { } problem ? problem
            : Mine.Schedule is not { } schedule ? new Problem.Conflict("Inga frågor kommer till dig ännu. Försök igen om en stund.")
            : await quiet.RunAsync([schedule], how.Value, ct));
    }

    private IActionResult Answer(Outcome<string> done) => done.Match(note => this.RedirectWithNote(PromptLinks.BeforeMeetings(Id), note), this.Show);

    private Outcome<Quieting> Wanted() => Quieting switch
    {
        "half" => new Quieting.Half(),
        "stop" => new Quieting.Stop(),
        _ => DateOnly.TryParseExact(PauseUntil, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var until)
            ? new Quieting.Pause(until)
            : new Problem.Invalid(nameof(PauseUntil), $"Skriv ett datum, till exempel {clock.GetUtcNow().SwedishDate().AddDays(14):yyyy-MM-dd}"),
    };

    private async Task LoadAsync(Person by, bool isTyped, CancellationToken ct)
    {
        var rhythm = await store.Set<SeriesRhythm>().AsNoTracking().SingleOrDefaultAsync(r => r.SeriesId == Found.Id, ct);
        Agreed = rhythm is { IsOver: false } ? AgreeOnSeries.When(new SeriesWish(rhythm.DaysBefore, rhythm.Time)) : null;
        IsOver = rhythm is { IsOver: true };
        if (!isTyped)
        {
            (DaysBefore, Time) = (rhythm?.DaysBefore ?? UsualDays, (rhythm?.Time ?? new TimeOnly(10, 0)).ToString("HH:mm", CultureInfo.InvariantCulture));
        }

        Mine = await OwnAsync(by, ct);
    }

    // Who has been invited lately has no schedule until the job has rung, but it is known what it will say.
    private async Task<OwnQuestions> OwnAsync(Person by, CancellationToken ct)
    {
        var kept = await store.Set<PromptSchedule>().AsNoTracking().SingleOrDefaultAsync(s => s.AccountId == by.Id && s.AboutId == Found.Id, ct);
        var (schedule, now) = (kept ?? PromptSchedule.Before(by.Id, Found.Id), clock.GetUtcNow());
        var plan = await read.RunAsync([schedule], ct);
        var turn = plan.TurnOf(schedule, await OwnHours.OfAsync(store, by.Id, ct), now);
        schedule.Turn(turn, now);
        var isInvited = plan.Meetings[Found.Id].Any(meeting => meeting.IsOn && meeting.StartsAt > now && meeting.People.Contains(by.Id));
        return new OwnQuestions(
            kept?.Id, HasStopped: kept is { LooksBack: false }, isInvited, schedule.Gap > 1, schedule.PausedUntil > now.SwedishDate() ? schedule.PausedUntil : null,
            schedule.NextAt, turn?.Meeting.StartsAt);
    }

    /// <summary>One's own questions before the meetings.</summary>
    /// <param name="Schedule">The schedule, or null when there is none yet.</param>
    /// <param name="HasStopped">Whether the person wants none.</param>
    /// <param name="IsInvited">Whether the person is invited to a meeting to come, or leads it.</param>
    /// <param name="IsEveryOther">Whether only every other meeting is asked before.</param>
    /// <param name="PausedUntil">Until when there are none, or null.</param>
    /// <param name="NextAt">When the next comes, or null.</param>
    /// <param name="Meeting">When the meeting is that it comes before.</param>
    internal sealed record OwnQuestions(Guid? Schedule, bool HasStopped, bool IsInvited, bool IsEveryOther, DateOnly? PausedUntil, DateTimeOffset? NextAt, DateTimeOffset? Meeting);
}
