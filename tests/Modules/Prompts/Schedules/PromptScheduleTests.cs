using NaraVard.Cycles.Contracts;
using NaraVard.Kernel;
using NaraVard.Kernel.Text;
using NaraVard.Prompts.Schedules;

namespace NaraVard.Tests.Prompts.Schedules;

public sealed class PromptScheduleTests
{
    private static readonly OwnHours Usual = OwnHours.Usual(Guid.NewGuid());

    [Theory]
    [InlineData("2027-01-11 08:00", "2027-01-12 10:00")]
    [InlineData("2027-01-12 09:59", "2027-01-12 10:00")]
    [InlineData("2027-01-12 10:00", "2027-01-19 10:00")]
    public void The_first_question_comes_on_the_next_chosen_day(string now, string first) =>
        Assert.Equal(first, Written(Asked(Rhythm.Weekly, At(now)).NextAt));

    [Theory]
    [InlineData(nameof(Rhythm.Weekly), "2027-01-12,2027-01-19,2027-01-26,2027-02-02")]
    [InlineData(nameof(Rhythm.EveryOtherWeek), "2027-01-12,2027-01-26,2027-02-09,2027-02-23")]
    [InlineData(nameof(Rhythm.Monthly), "2027-01-12,2027-02-02,2027-03-02,2027-04-06")]
    public void A_rhythm_keeps_its_dates(string rhythm, string dates)
    {
        var schedule = Asked(Enum.Parse<Rhythm>(rhythm), At("2027-01-11 08:00"));

        Assert.Equal(dates, string.Join(',', Enumerable.Range(0, 4).Select(_ => Send(schedule))));
    }

    [Fact]
    public void A_pause_never_brings_a_question_nearer()
    {
        var schedule = Asked(Rhythm.Monthly, At("2027-01-11 08:00"));
        Send(schedule);
        var before = schedule.NextAt!.Value;

        schedule.Pause(new DateOnly(2027, 1, 20), Usual, At("2027-01-12 12:00"));

        Assert.Equal(before, schedule.NextAt);
    }

    [Fact]
    public void Ten_in_the_morning_is_ten_in_the_morning_winter_and_summer()
    {
        var schedule = Asked(Rhythm.Weekly, At("2027-03-22 08:00"));

        var winter = schedule.NextAt!.Value;
        Send(schedule);
        Send(schedule);

        Assert.Equal("2027-03-23 10:00", Written(winter));
        Assert.Equal(9, winter.UtcDateTime.Hour);
        Assert.Equal(8, schedule.NextAt!.Value.UtcDateTime.Hour);
        Assert.Equal("2027-04-06 10:00", Written(schedule.NextAt));
    }

    [Fact]
    public void A_holiday_moves_the_mail_to_the_next_day_of_ones_own_and_keeps_the_rhythm()
    {
        var schedule = PromptSchedule.For(Guid.NewGuid(), Guid.NewGuid());
        schedule.Ask(Rhythm.Weekly, DayOfWeek.Friday, new TimeOnly(10, 0), Usual, At("2026-12-21 08:00"));

        var moved = schedule.NextAt;
        Send(schedule);

        // 25 December is a Friday, and the 26th and 27th are no days of one's own.
        Assert.Equal("2026-12-28 10:00", Written(moved));
        Assert.Equal("2027-01-04 10:00", Written(schedule.NextAt));
        Assert.Equal(new DateOnly(2027, 1, 1), schedule.Occurrence);
    }

    [Fact]
    public void What_was_missed_is_asked_once()
    {
        var schedule = Asked(Rhythm.Weekly, At("2027-01-11 08:00"));

        schedule.Advance(Guid.NewGuid(), Usual, At("2027-02-02 09:00"));

        Assert.Equal("2027-02-09 10:00", Written(schedule.NextAt));
    }

    [Fact]
    public void Changing_the_hour_after_todays_question_does_not_ask_again_today()
    {
        var schedule = Asked(Rhythm.Weekly, At("2027-01-11 08:00"));
        Send(schedule);

        schedule.Ask(Rhythm.Weekly, DayOfWeek.Tuesday, new TimeOnly(15, 0), Usual, At("2027-01-12 11:00"));

        Assert.Equal("2027-01-19 15:00", Written(schedule.NextAt));
    }

    [Fact]
    public void A_pause_lasts_until_its_date()
    {
        var schedule = Asked(Rhythm.Weekly, At("2027-01-11 08:00"));

        var paused = schedule.Pause(new DateOnly(2027, 2, 3), Usual, At("2027-01-11 09:00"));

        Assert.Equal("2027-02-09 10:00", Written(paused.Value));
    }

    [Fact]
    public void Half_as_often_skips_every_other_date_from_the_last_one()
    {
        var schedule = Asked(Rhythm.Weekly, At("2027-01-11 08:00"));
        Send(schedule);

        schedule.Halve(Usual, At("2027-01-13 08:00"));

        Assert.Equal((Rhythm.EveryOtherWeek, "2027-01-26 10:00"), (schedule.Rhythm, Written(schedule.NextAt)));
    }

    [Fact]
    public void Less_than_once_a_month_there_is_only_pause_and_stop()
    {
        var schedule = Asked(Rhythm.Monthly, At("2027-01-11 08:00"));

        Assert.IsType<Problem.Conflict>(schedule.Halve(Usual, At("2027-01-13 08:00")).Problem);
    }

    [Theory]
    [InlineData("2027-01-12 06:59", false)]
    [InlineData("2027-01-12 07:00", true)]
    [InlineData("2027-01-12 17:59", true)]
    [InlineData("2027-01-12 18:00", false)]
    [InlineData("2027-01-16 10:00", false)]
    [InlineData("2027-01-06 10:00", false)]
    public void The_usual_hours_are_office_hours(string at, bool allowed) => Assert.Equal(allowed, Usual.Allow(At(at)));

    [Theory]
    [InlineData("2027-01-12 22:00", true)]
    [InlineData("2027-01-12 05:00", true)]
    [InlineData("2027-01-12 12:00", false)]
    public void Who_works_at_night_gets_mail_at_night(string at, bool allowed)
    {
        var hours = OwnHours.Usual(Guid.NewGuid());
        hours.Change(Weekdays.Usual, new TimeOnly(21, 0), new TimeOnly(7, 0));

        Assert.Equal(allowed, hours.Allow(At(at)));
    }

    [Theory]
    [InlineData("2027-01-16 02:00", true)]
    [InlineData("2027-01-18 02:00", false)]
    [InlineData("2026-12-25 02:00", false)]
    public void What_is_left_of_a_night_after_midnight_belongs_to_the_day_it_began_and_a_holiday_is_free_from_midnight(string at, bool allowed)
    {
        var hours = OwnHours.Usual(Guid.NewGuid());
        hours.Change(Weekdays.Usual, new TimeOnly(21, 0), new TimeOnly(7, 0));

        Assert.Equal(allowed, hours.Allow(At(at)));
    }

    [Fact]
    public void The_hour_that_spring_skips_is_an_hour_later_and_the_hour_that_autumn_has_twice_comes_once()
    {
        var hours = OwnHours.Usual(Guid.NewGuid());
        hours.Change(OwnHours.NightDays, OwnHours.NightFrom, OwnHours.NightUntil);
        var schedule = PromptSchedule.For(Guid.NewGuid(), Guid.NewGuid());
        schedule.Ask(Rhythm.Weekly, DayOfWeek.Sunday, new TimeOnly(2, 30), hours, At("2026-03-23 12:00"));

        Assert.Equal("2026-03-29 03:30", Written(schedule.NextAt));
        schedule.Ask(Rhythm.Weekly, DayOfWeek.Sunday, new TimeOnly(2, 30), hours, At("2026-10-19 12:00"));
        Assert.Equal("2026-10-25 02:30", Written(schedule.NextAt));
        schedule.Advance(Guid.NewGuid(), hours, schedule.NextAt!.Value);
        Assert.Equal("2026-11-01 02:30", Written(schedule.NextAt));
    }

    [Fact]
    public void The_gap_grows_to_eight_weeks_while_answers_stay_alike_and_an_answer_that_differs_makes_it_one()
    {
        var schedule = Asked(Rhythm.Widening, At("2027-01-11 08:00"));
        Send(schedule);
        Assert.Equal("2027-01-19 10:00", Written(schedule.NextAt));

        List<string> next = [];
        foreach (var isAlike in new[] { true, true, true, true, false })
        {
            schedule.Weigh(isAlike, Usual, At("2027-01-13 08:00"));
            next.Add(Written(schedule.NextAt));
        }

        Assert.Equal(["2027-01-26 10:00", "2027-02-09 10:00", "2027-03-09 10:00", "2027-03-09 10:00", "2027-01-19 10:00"], next);
    }

    [Fact]
    public void A_new_phase_makes_a_wide_gap_a_week_again()
    {
        var schedule = Asked(Rhythm.Widening, At("2027-01-11 08:00"));
        schedule.Meet(CyclePhase.Observe, Usual, At("2027-01-11 08:00"));
        Send(schedule);
        schedule.Weigh(true, Usual, At("2027-01-13 08:00"));
        schedule.Weigh(true, Usual, At("2027-01-13 08:00"));

        schedule.Meet(CyclePhase.Observe, Usual, At("2027-01-20 08:00"));
        Assert.Equal("2027-02-09 10:00", Written(schedule.NextAt));
        schedule.Meet(CyclePhase.Reflect, Usual, At("2027-01-20 08:00"));

        Assert.Equal("2027-01-26 10:00", Written(schedule.NextAt));
    }

    [Fact]
    public void Other_hours_keep_a_question_that_waits()
    {
        var schedule = Asked(Rhythm.Weekly, At("2027-01-11 08:00"));
        schedule.Postpone(At("2027-01-13 10:00"));
        var mornings = OwnHours.Usual(Guid.NewGuid());
        mornings.Change(Weekdays.Usual, new TimeOnly(7, 0), new TimeOnly(9, 0));

        schedule.Fit(mornings, At("2027-01-12 11:00"));

        Assert.Equal(("2027-01-13 07:00", new DateOnly(2027, 1, 12)), (Written(schedule.NextAt), schedule.Occurrence));
    }

    private static PromptSchedule Asked(Rhythm rhythm, DateTimeOffset now)
    {
        var schedule = PromptSchedule.For(Guid.NewGuid(), Guid.NewGuid());
        schedule.Ask(rhythm, DayOfWeek.Tuesday, new TimeOnly(10, 0), Usual, now);
        return schedule;
    }

    private static string Send(PromptSchedule schedule)
    {
        var at = schedule.NextAt!.Value;
        schedule.Advance(Guid.NewGuid(), Usual, at);
        return at.SwedishDate().ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
    }

    private static DateTimeOffset At(string wall)
    {
        var at = DateTime.ParseExact(wall, "yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
        return SwedishTime.At(DateOnly.FromDateTime(at), TimeOnly.FromDateTime(at));
    }

    private static string Written(DateTimeOffset? at) => at!.Value.InSweden().ToString("yyyy-MM-dd HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
