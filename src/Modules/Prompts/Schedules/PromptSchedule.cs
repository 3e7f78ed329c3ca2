using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Kernel.Text;

namespace NaraVard.Prompts.Schedules;

/// <summary>
/// When one person is asked about one cycle, or before the meetings of one series. An <see cref="Occurrence"/> is a date of the rhythm; <see cref="NextAt"/> is
/// when its mail goes, which holidays, own days and other mail may move.
/// </summary>
internal sealed partial class PromptSchedule : IVersioned
{
    private PromptSchedule() { }

    public Guid Id { get; private init; }

    public Guid AccountId { get; private init; }

    /// <summary>The cycle, or the series of meetings. Its column has the name that it had when there were only cycles.</summary>
    public Guid AboutId { get; private init; }

    public Rhythm Rhythm { get; private set; }

    /// <summary>The weeks between two questions while the rhythm is the widening one, and nothing else is kept of what was answered. Before meetings: 1 is each meeting, 2 every other.</summary>
    public int Gap { get; private set; } = 1;

    /// <summary>The phase that the gap has grown in.</summary>
    public CyclePhase? GapPhase { get; private set; }

    /// <summary>Whether it keeps the rhythm that the team has agreed on.</summary>
    public bool FollowsTeam { get; private set; }

    public DayOfWeek Weekday { get; private set; }

    public TimeOnly Time { get; private set; }

    /// <summary>The date of the rhythm that comes next.</summary>
    public DateOnly Occurrence { get; private set; }

    /// <summary>When the next question goes; null when the person has stopped, the cycle has ended, or no meeting is planned.</summary>
    public DateTimeOffset? NextAt { get; private set; }

    /// <summary>The last date of the rhythm that was asked.</summary>
    public DateOnly? Asked { get; private set; }

    public DateOnly? PausedUntil { get; private set; }

    /// <summary>Whether more may come when nothing is planned now: the question a while after the cycle has ended, or those before meetings that are yet to be planned. Who has stopped the mails gets none.</summary>
    public bool LooksBack { get; private set; } = true;

    /// <summary>The first prompt of the first mail, which the later mails answer to.</summary>
    public Guid? FirstPromptId { get; private set; }

    public int Version { get; set; }

    public static PromptSchedule For(Guid account, Guid cycle) => new() { Id = Guid.CreateVersion7(), AccountId = account, AboutId = cycle };

    /// <summary>Starts, or starts anew with other days: from now on, never the same date twice.</summary>
    public void Ask(Rhythm rhythm, DayOfWeek weekday, TimeOnly time, OwnHours hours, DateTimeOffset now)
    {
        Begin(rhythm, weekday, time, hours, now);
        FollowsTeam = false;
    }

    /// <summary>Whether it asks in this rhythm already. A pause of one's own is ended by asking again.</summary>
    public bool Keeps(Rhythm rhythm, DayOfWeek weekday, TimeOnly time) => NextAt is not null && (PausedUntil is null || FollowsTeam) && (Rhythm, Weekday, Time) == (rhythm, weekday, time);

    /// <summary>Keeps the team's rhythm: from now on, never the same date twice. A pause of one's own stays.</summary>
    public void Follow(TeamRhythm team, OwnHours hours, DateTimeOffset now)
    {
        var paused = PausedUntil;
        Begin(team.Rhythm, team.Weekday, team.Time, hours, now);
        FollowsTeam = true;
        if (paused is { } until && until > now.SwedishDate())
        {
            PausedUntil = until;
            PlanFrom(until, hours, now);
        }
    }

    /// <summary>An answer that is like the one before makes the gap of the widening rhythm twice as wide; one that differs makes it a week again.</summary>
    public void Weigh(bool isAlike, OwnHours hours, DateTimeOffset now) => Widen(isAlike ? Math.Min(Gap * 2, Rhythms.WidestGap) : 1, hours, now);

    /// <summary>A new phase is a new beginning: a week between questions again.</summary>
    public void Meet(CyclePhase phase, OwnHours hours, DateTimeOffset now)
    {
        if (Rhythm == Rhythm.Widening && GapPhase != phase)
        {
            GapPhase = phase;
            Widen(1, hours, now);
        }
    }

    /// <summary>The same dates within other hours.</summary>
    public void Fit(OwnHours hours, DateTimeOffset now)
    {
        if (NextAt is { } next && next > now)
        {
            var fitting = hours.FirstFrom(next.SwedishDate(), Time);
            NextAt = fitting > now ? fitting : hours.FirstAfter(now, Time);
        }
    }

    /// <summary>The mail can't go now; the occurrence is kept.</summary>
    public void Postpone(DateTimeOffset to) => NextAt = to;

    /// <summary>The question of this occurrence has been asked. What was missed before it is not made up for.</summary>
    /// <param name="first">The first prompt of the mail it was asked in.</param>
    /// <param name="hours">The person's hours.</param>
    /// <param name="now">The present.</param>
    public void Advance(Guid first, OwnHours hours, DateTimeOffset now)
    {
        (Asked, PausedUntil) = (Occurrence, null);
        FirstPromptId ??= first;
        PlanAfter(Occurrence, hours, now);
    }

    public Outcome<DateTimeOffset> Pause(DateOnly until, OwnHours hours, DateTimeOffset now)
    {
        if (CheckPause(until, now) is { } problem)
        {
            return problem;
        }

        if (NextAt is null)
        {
            return Stopped;
        }

        // A pause never brings a question nearer.
        PausedUntil = until;
        PlanFrom(until > Occurrence ? until : Occurrence, hours, now);
        return NextAt.Value;
    }

    public Outcome<DateTimeOffset> Halve(OwnHours hours, DateTimeOffset now)
    {
        if (NextAt is null)
        {
            return Stopped;
        }

        if (Rhythm == Rhythm.Monthly || (Rhythm == Rhythm.Widening && Gap > 2))
        {
            return new Problem.Conflict("Frågorna kommer redan så sällan det går, en gång i månaden eller mer sällan. Du kan pausa eller sluta.");
        }

        (Rhythm, FollowsTeam, Gap) = (Rhythm == Rhythm.Weekly || (Rhythm == Rhythm.Widening && Gap == 1) ? Rhythm.EveryOtherWeek : Rhythm.Monthly, false, 1);
        if (Asked is { } asked)
        {
            PlanAfter(asked, hours, now);
        }

        return NextAt.Value;
    }

    /// <summary>There is nothing more to ask about: the cycle has ended, or the person has left it.</summary>
    public void Stop() => (NextAt, PausedUntil) = (null, null);

    /// <summary>The person wants no more mail about it, not even when the cycle has ended or another meeting is planned.</summary>
    public void Quit()
    {
        Stop();
        LooksBack = false;
    }

    private void Begin(Rhythm rhythm, DayOfWeek weekday, TimeOnly time, OwnHours hours, DateTimeOffset now)
    {
        (Rhythm, Weekday, Time, Gap, GapPhase, PausedUntil, LooksBack) = (rhythm, weekday, time, 1, null, null, true);
        PlanFrom(now.SwedishDate(), hours, now);
    }

    private void Widen(int gap, OwnHours hours, DateTimeOffset now)
    {
        if (Rhythm != Rhythm.Widening || Gap == gap)
        {
            return;
        }

        Gap = gap;
        if (NextAt is not null && Asked is { } asked)
        {
            PlanAfter(asked, hours, now);
        }
    }

    private static Problem? CheckPause(DateOnly until, DateTimeOffset now) => until <= now.SwedishDate() || until > now.SwedishDate().AddYears(1)
        ? new Problem.Invalid("PauseUntil", "Välj ett datum efter i dag, högst ett år fram")
        : null;

    public static Problem Stopped => new Problem.Conflict("Frågorna är redan avslutade, så inget mer kommer.");

    private void PlanFrom(DateOnly date, OwnHours hours, DateTimeOffset now)
    {
        var earliest = Asked is { } asked && asked >= date ? asked.AddDays(1) : date;
        Plan(Weekday.OnOrAfter(earliest), date => date.AddDays(7), earliest, hours, now);
    }

    private void PlanAfter(DateOnly asked, OwnHours hours, DateTimeOffset now)
    {
        var tomorrow = now.SwedishDate().AddDays(1);
        Plan(Rhythm.After(asked, Gap), date => Rhythm.After(date, Gap), PausedUntil > tomorrow ? PausedUntil.Value : tomorrow, hours, now);
    }

    // A widening rhythm that is late is made up for in the first week that can be, not after one more wide gap.
    private void Plan(DateOnly first, Func<DateOnly, DateOnly> following, DateOnly earliest, OwnHours hours, DateTimeOffset now)
    {
        var date = first;
        while (date < earliest || hours.FirstFrom(date, Time) <= now)
        {
            date = Rhythm == Rhythm.Widening ? date.AddDays(7) : following(date);
        }

        (Occurrence, NextAt) = (date, hours.FirstFrom(date, Time));
    }

    public static void Map(ModelBuilder model) => model.Entity<PromptSchedule>(schedule =>
    {
        schedule.ToTable("prompt_schedules");
        schedule.Property(s => s.AboutId).HasColumnName("CycleId");
        schedule.HasIndex(s => new { s.AccountId, s.AboutId }).IsUnique();
        schedule.Property(s => s.Gap).HasDefaultValue(1).ValueGeneratedNever();
        schedule.Property(s => s.FollowsTeam).HasDefaultValue(false).ValueGeneratedNever();
        schedule.Property(s => s.LooksBack).HasDefaultValue(true).ValueGeneratedNever();
        schedule.HasIndex(s => s.NextAt);
        schedule.HasIndex(s => s.AboutId);
    });
}
