using Microsoft.EntityFrameworkCore;
using NaraVard.Meetings.Contracts;
using NaraVard.Prompts.Schedules;
using NaraVard.Prompts.Sending;

namespace NaraVard.Prompts.Series;

/// <summary>Reads what the questions before meetings are planned from, in as many queries for one person and series as for many.</summary>
internal sealed class ReadSeries(Store store, IMeetingSeries series)
{
    /// <param name="schedules">The schedules to plan; nothing is read when there are none.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<SeriesPlan> RunAsync(IReadOnlyCollection<PromptSchedule> schedules, CancellationToken ct)
    {
        if (schedules.Count == 0)
        {
            return SeriesPlan.Nothing;
        }

        Guid[] ids = [.. schedules.Select(schedule => schedule.AboutId).Distinct()];
        var rhythms = await store.Set<SeriesRhythm>().AsNoTracking().Where(rhythm => ids.Contains(rhythm.SeriesId) && !rhythm.IsOver).ToListAsync(ct);
        return await RunAsync(rhythms, await series.MeetingsAsync(ids, ct), schedules, ct);
    }

    /// <summary>The same when the meetings have been read, and what is agreed on may not be saved yet.</summary>
    public async Task<SeriesPlan> RunAsync(IReadOnlyCollection<SeriesRhythm> rhythms, ILookup<Guid, SeriesMeeting> meetings, IReadOnlyCollection<PromptSchedule> schedules, CancellationToken ct)
    {
        Guid[] theirs = [.. schedules.Select(schedule => schedule.Id)];
        var asked = await store.Set<ReflectionPrompt>().Where(prompt => theirs.Contains(prompt.ScheduleId) && prompt.MeetingId != null)
            .Select(prompt => new { prompt.AccountId, Meeting = prompt.MeetingId!.Value }).ToListAsync(ct);
        return new SeriesPlan(rhythms.ToDictionary(rhythm => rhythm.SeriesId), meetings, schedules, asked.Select(one => (one.AccountId, one.Meeting)).ToHashSet());
    }
}

/// <summary>What the questions before meetings are planned from.</summary>
/// <param name="Rhythms">What is agreed on, by series; none for a series where it is over.</param>
/// <param name="Meetings">The meetings by series.</param>
/// <param name="Schedules">The schedules to plan.</param>
/// <param name="Asked">Who has been asked before which meeting.</param>
internal sealed record SeriesPlan(IReadOnlyDictionary<Guid, SeriesRhythm> Rhythms, ILookup<Guid, SeriesMeeting> Meetings, IReadOnlyCollection<PromptSchedule> Schedules, HashSet<(Guid Account, Guid Meeting)> Asked)
{
    public static SeriesPlan Nothing { get; } = new(new Dictionary<Guid, SeriesRhythm>(), Array.Empty<SeriesMeeting>().ToLookup(_ => Guid.Empty), [], []);

    public bool IsOn(PromptSchedule schedule) => Rhythms.ContainsKey(schedule.AboutId);

    /// <summary>The meeting that is asked before next; null when there is none, and when nothing is agreed on for the series.</summary>
    public MeetingTurn? TurnOf(PromptSchedule schedule, OwnHours hours, DateTimeOffset now) => Rhythms.GetValueOrDefault(schedule.AboutId) is { } rhythm
        ? MeetingTurn.Next(schedule, rhythm, [.. Meetings[schedule.AboutId]], meeting => Asked.Contains((schedule.AccountId, meeting)), hours, now)
        : null;

    /// <summary>Plans all anew, but those whose owners have stopped.</summary>
    public void Plan(IReadOnlyDictionary<Guid, OwnHours> hours, DateTimeOffset now)
    {
        foreach (var schedule in Schedules.Where(schedule => schedule.IsWaiting))
        {
            schedule.Turn(TurnOf(schedule, hours[schedule.AccountId], now), now);
        }
    }
}
