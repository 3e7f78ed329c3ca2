using NaraVard.Kernel.Text;
using NaraVard.Prompts.Series;

namespace NaraVard.Prompts.Schedules;

/// <summary>How a schedule follows the meetings of a series: its dates are worked out from them each time, and nothing of them is kept here but the next.</summary>
internal sealed partial class PromptSchedule
{
    public bool IsBeforeMeetings => Rhythm == Rhythm.BeforeMeetings;

    /// <summary>Whether questions come, or will once a meeting is planned.</summary>
    public bool IsWaiting => NextAt is not null || (IsBeforeMeetings && LooksBack);

    public static PromptSchedule Before(Guid account, Guid series) => new() { Id = Guid.CreateVersion7(), AccountId = account, AboutId = series, Rhythm = Rhythm.BeforeMeetings };

    /// <summary>Starts anew after the person had stopped: before each meeting.</summary>
    public void StartMeetings() => (Gap, PausedUntil, LooksBack) = (1, null, true);

    /// <summary>Plans the question before the next meeting; null when there is none to ask before.</summary>
    public void Turn(MeetingTurn? turn, DateTimeOffset now)
    {
        if (turn is null)
        {
            NextAt = null;
            return;
        }

        // One that is late already stays where it has been put off to, as long as it comes before the meeting.
        if (turn.IsLate && NextAt > now && NextAt < turn.Meeting.StartsAt)
        {
            return;
        }

        (Occurrence, NextAt) = (turn.At.SwedishDate(), turn.At);
    }

    /// <summary>The question before a meeting has been asked. The next is planned by <see cref="Turn"/>.</summary>
    /// <param name="first">The first prompt of the mail it was asked in.</param>
    /// <param name="today">The date.</param>
    public void HaveAsked(Guid first, DateOnly today)
    {
        (Asked, PausedUntil) = (today, null);
        FirstPromptId ??= first;
    }

    /// <summary>Nothing is asked before a date. What would have come until then is left out.</summary>
    public Problem? PauseMeetings(DateOnly until, DateTimeOffset now)
    {
        if ((CheckPause(until, now) ?? (IsWaiting ? null : Stopped)) is { } problem)
        {
            return problem;
        }

        PausedUntil = until;
        return null;
    }

    /// <summary>Only every other meeting is asked before.</summary>
    public Problem? HalveMeetings()
    {
        if (!IsWaiting || Gap > 1)
        {
            return IsWaiting ? new Problem.Conflict("Frågorna kommer redan så sällan det går, inför vartannat möte. Du kan pausa eller sluta.") : Stopped;
        }

        Gap = 2;
        return null;
    }
}
