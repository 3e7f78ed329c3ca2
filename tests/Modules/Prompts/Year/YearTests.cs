using Microsoft.Extensions.DependencyInjection;
using NaraVard.Cycles.Contracts;
using NaraVard.Kernel;
using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;
using NaraVard.Prompts.Schedules;
using NaraVard.Prompts.Sending;

namespace NaraVard.Tests.Prompts.Year;

/// <summary>
/// A year for a thousand people, a quarter of an hour at a time: by day and by night, in all rhythms, one to three cycles each, with pauses and a server that is away now
/// and then. What is asked is what the job asks; only the database is left out. The same seed, the same year.
/// </summary>
public sealed class YearTests(Site site)
{
    private const int Count = 1_000;

    // By the almanac, with the eves that are free as holidays are, and not by the class that is tried.
    private static readonly DateOnly[] Holidays =
    [
        new(2026, 4, 3), new(2026, 4, 4), new(2026, 4, 5), new(2026, 4, 6), new(2026, 5, 1), new(2026, 5, 14), new(2026, 5, 24), new(2026, 6, 6), new(2026, 6, 19), new(2026, 6, 20),
        new(2026, 10, 31), new(2026, 12, 24), new(2026, 12, 25), new(2026, 12, 26), new(2026, 12, 31), new(2027, 1, 1), new(2027, 1, 6),
    ];

    private static readonly DateTimeOffset From = SwedishTime.At(new DateOnly(2026, 2, 1), TimeOnly.MinValue);
    private static readonly DateTimeOffset Until = SwedishTime.At(new DateOnly(2027, 2, 1), TimeOnly.MinValue);

    [Fact]
    public async Task A_year_breaks_no_holiday_no_hours_and_no_day_and_loses_and_repeats_nothing()
    {
        var people = Enumerable.Range(0, Count).Select(i => new Simulated(new Random(i))).ToList();

        await LiveAsync(people);

        var mails = people.SelectMany(person => person.Mails.Select(at => (person, at))).ToList();
        Assert.InRange(mails.Count, 15 * Count, 100 * Count);
        Assert.DoesNotContain(mails, mail => Holidays.Contains(mail.at.SwedishDate()));
        Assert.DoesNotContain(mails, mail => !mail.person.IsWithinHours(mail.at));
        Assert.All(people, person => Assert.Equal(person.Mails.Count, person.Mails.Select(at => at.SwedishDate()).Distinct().Count()));
        Assert.All(people.SelectMany(person => person.Schedules), Keeps);

        // Both nights when the clocks change, those who are asked in the hour that is skipped or comes twice are asked once.
        Assert.Contains(mails, mail => mail.at.InSweden().DateTime == new DateTime(2026, 3, 29, 3, 30, 0, DateTimeKind.Unspecified));
        Assert.Contains(mails, mail => mail.at.InSweden().DateTime == new DateTime(2026, 10, 25, 2, 30, 0, DateTimeKind.Unspecified));
    }

    private async Task LiveAsync(List<Simulated> people) => await site.AskAsync(async services =>
    {
        var (ask, store, chance) = (services.GetRequiredService<AskPerson>(), services.GetRequiredService<Store>(), new Random(1));
        var back = From;
        for (var now = From; now < Until; now = now.AddMinutes(15))
        {
            // About every other week the server is away for up to a day.
            back = now >= back && chance.Next(14 * 96) == 0 ? now.AddHours(chance.Next(1, 25)) : back;
            foreach (var person in now < back ? [] : people.Where(person => person.IsDue(now)))
            {
                person.PauseAtTimes(now);
                await ask.RunAsync(person.Due(now), now, CancellationToken.None);
                person.Note(store.ChangeTracker.Entries<ReflectionPrompt>().Select(entry => entry.Entity).ToList(), now);
                store.ChangeTracker.Clear();
            }
        }

        return 0;
    });

    // None twice; and between two that were asked no date of the rhythm that was still to come, and not in a pause.
    private static void Keeps(Asked schedule)
    {
        Assert.Equal(schedule.Occurrences.Count, schedule.Occurrences.Select(one => one.Date).Distinct().Count());
        foreach (var (before, after) in schedule.Occurrences.Zip(schedule.Occurrences.Skip(1)))
        {
            for (var date = schedule.Row.Rhythm.After(before.Date, schedule.Row.Gap); date < after.Date; date = schedule.Row.Rhythm.After(date, schedule.Row.Gap))
            {
                Assert.True(date <= before.At.SwedishDate() || schedule.Pauses.Exists(pause => pause.From <= date && date < pause.Until), $"{date} föll bort mellan {before} och {after}");
            }
        }

        Assert.True(schedule.Row.NextAt is { } next && next < Until.AddMonths(3) && schedule.Occurrences.Count > 5, $"Schemat stannade: {schedule.Row.NextAt}");
    }

    private sealed record Asked(PromptSchedule Row)
    {
        public List<(DateOnly Date, DateTimeOffset At)> Occurrences { get; } = [];

        public List<(DateOnly From, DateOnly Until)> Pauses { get; } = [];
    }

    private sealed class Simulated
    {
        private readonly Guid _account = Guid.NewGuid();
        private readonly Random _chance;
        private readonly OwnHours _hours;
        private readonly Dictionary<(Guid, Guid), CycleGlance> _cycles = [];
        private readonly Dictionary<string, int> _asked = [];

        public Simulated(Random chance)
        {
            _chance = chance;
            _hours = OwnHours.Usual(_account);
            var isNight = chance.Next(4) == 0;
            if (isNight)
            {
                _hours.Change(OwnHours.NightDays, OwnHours.NightFrom, OwnHours.NightUntil);
            }
            else if (chance.Next(3) == 0)
            {
                _hours.Change((Weekdays)chance.Next(1, 128), new TimeOnly(chance.Next(5, 12), 0), new TimeOnly(chance.Next(13, 23), 45));
            }

            for (var i = chance.Next(1, 4); i > 0; i--)
            {
                var cycle = new CycleGlance(Guid.NewGuid(), "Cykel", SystemLevel.Team, CyclePhase.Observe, 1, IsEnded: false, "/");
                var time = isNight ? new TimeOnly(2, 30) : new TimeOnly(chance.Next(24), chance.Next(4) * 15);
                _cycles[(cycle.Id, _account)] = cycle;
                Schedules.Add(new Asked(PromptSchedule.For(_account, cycle.Id)));
                Schedules[^1].Row.Ask(Rhythms.All[chance.Next(Rhythms.All.Count)], (DayOfWeek)chance.Next(7), time, _hours, From);
            }
        }

        public List<Asked> Schedules { get; } = [];

        public List<DateTimeOffset> Mails { get; } = [];

        public bool IsDue(DateTimeOffset now) => Schedules.Exists(schedule => schedule.Row.NextAt <= now);

        // By the wall clock, not by the class that is tried.
        public bool IsWithinHours(DateTimeOffset at)
        {
            var wall = at.InSweden();
            var (time, isOverMidnight) = (TimeOnly.FromDateTime(wall.DateTime), _hours.From > _hours.Until);
            var day = isOverMidnight && time < _hours.Until ? wall.AddDays(-1).DayOfWeek : wall.DayOfWeek;
            return _hours.Days.HasFlag(OwnHours.Of(day)) && (isOverMidnight ? time >= _hours.From || time < _hours.Until : time >= _hours.From && time < _hours.Until);
        }

        public void PauseAtTimes(DateTimeOffset now)
        {
            if (_chance.Next(60) == 0)
            {
                var (schedule, today) = (Schedules[_chance.Next(Schedules.Count)], now.SwedishDate());
                var until = today.AddDays(_chance.Next(7, 40));
                schedule.Row.Pause(until, _hours, now);
                schedule.Pauses.Add((today.AddDays(-30), until));
            }
        }

        public DuePerson Due(DateTimeOffset now) => new(_account, [.. Schedules.Select(schedule => schedule.Row).Where(row => row.NextAt < SwedishTime.At(now.SwedishDate().AddDays(1), TimeOnly.MinValue)).OrderBy(row => row.NextAt)])
        {
            Reader = null,
            To = new Contact("Åsa Ek", "asa@exempel.se"),
            Hours = _hours,
            IsReached = true,
            IsAsked = Mails.Exists(at => at.SwedishDate() == now.SwedishDate()),
            Asked = _asked,
            Cycles = _cycles,
            Lately = new Dictionary<Guid, IReadOnlySet<string>>(),
        };

        public void Note(List<ReflectionPrompt> prompts, DateTimeOffset now)
        {
            foreach (var prompt in prompts)
            {
                Schedules.Single(schedule => schedule.Row.Id == prompt.ScheduleId).Occurrences.Add((prompt.Occurrence, now));
            }

            if (prompts.Count > 0)
            {
                Mails.Add(now);
            }
        }
    }
}
