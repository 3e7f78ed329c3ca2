using NaraVard.Kernel.Text;
using NaraVard.Meetings.Contracts;
using NaraVard.Prompts.Schedules;

namespace NaraVard.Prompts.Series;

/// <summary>The meeting that somebody is asked before next.</summary>
/// <param name="Meeting">The meeting.</param>
/// <param name="At">When the question comes, the present at the earliest.</param>
/// <param name="IsLate">Whether it should have come already.</param>
internal sealed record MeetingTurn(SeriesMeeting Meeting, DateTimeOffset At, bool IsLate)
{
    // A long holiday and one's own days may move a question forward, but not further than this.
    private const int MostDaysEarlier = 14;

    /// <summary>
    /// The first meeting to come that the person is invited to, hasn't been asked before, and whose question is neither paused nor passed over; null when there is
    /// none. Worked out from the meetings as they stand, so one that was moved or called off is met by asking again.
    /// </summary>
    /// <param name="schedule">The person's schedule.</param>
    /// <param name="rhythm">What is agreed on for the series.</param>
    /// <param name="meetings">All its meetings, in their order.</param>
    /// <param name="asked">Those that the person has been asked before.</param>
    /// <param name="hours">The person's hours.</param>
    /// <param name="now">The present.</param>
    public static MeetingTurn? Next(PromptSchedule schedule, SeriesRhythm rhythm, IReadOnlyCollection<SeriesMeeting> meetings, Func<Guid, bool> asked, OwnHours hours, DateTimeOffset now)
    {
        var latest = meetings.Where(meeting => asked(meeting.Id)).Select(meeting => (DateTimeOffset?)meeting.StartsAt).Max();
        return meetings.Where(meeting => meeting.IsOn && meeting.StartsAt > now && meeting.People.Contains(schedule.AccountId) && !asked(meeting.Id))
            .Where(meeting => latest is null || Between(latest.Value, meeting, meetings) >= schedule.Gap - 1)
            .Select(meeting => Of(meeting, rhythm, schedule.PausedUntil, hours, now)).FirstOrDefault(turn => turn is not null);
    }

    // Those that are held between one that was asked before and this one.
    private static int Between(DateTimeOffset latest, SeriesMeeting meeting, IReadOnlyCollection<SeriesMeeting> meetings) =>
        meetings.Count(other => other.IsOn && other.StartsAt > latest && other.StartsAt < meeting.StartsAt);

    private static MeetingTurn? Of(SeriesMeeting meeting, SeriesRhythm rhythm, DateOnly? pausedUntil, OwnHours hours, DateTimeOffset now)
    {
        var wanted = meeting.StartsAt.SwedishDate().AddDays(-rhythm.DaysBefore);
        var best = LatestOn(wanted, rhythm.Time, hours);
        if ((best?.SwedishDate() ?? wanted) < pausedUntil)
        {
            return null;
        }

        if (best > now)
        {
            return new MeetingTurn(meeting, best.Value, IsLate: false);
        }

        return hours.Soonest(now) is var soonest && soonest < meeting.StartsAt ? new MeetingTurn(meeting, soonest, IsLate: true) : null;
    }

    // On the date if it is one of the person's, else on the nearest before it: after the meeting is too late.
    private static DateTimeOffset? LatestOn(DateOnly date, TimeOnly wanted, OwnHours hours)
    {
        var time = hours.AllowTime(wanted) ? wanted : hours.From;
        return Enumerable.Range(0, MostDaysEarlier + 1).Select(days => (DateTimeOffset?)SwedishTime.At(date.AddDays(-days), time)).FirstOrDefault(at => hours.Allow(at!.Value));
    }
}
