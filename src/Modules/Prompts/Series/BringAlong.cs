using Microsoft.EntityFrameworkCore;
using NaraVard.Meetings.Contracts;
using NaraVard.People.Contracts;
using NaraVard.Prompts.Schedules;

namespace NaraVard.Prompts.Series;

/// <summary>Gives all who are invited to the coming meetings of some series a schedule, and plans the questions of all who had one anew. Who has stopped stays so. Saves nothing itself.</summary>
internal sealed class BringAlong(Store store, IMeetingSeries series, ReadSeries read, IPeople people, TimeProvider clock)
{
    /// <param name="rhythms">What is agreed on; may not be saved yet.</param>
    /// <param name="ct">Stops it.</param>
    public async Task<SeriesPlan> RunAsync(IReadOnlyCollection<SeriesRhythm> rhythms, CancellationToken ct)
    {
        Guid[] ids = [.. rhythms.Select(rhythm => rhythm.SeriesId)];
        var (meetings, now) = (await series.MeetingsAsync(ids, ct), clock.GetUtcNow());
        var invited = ids.SelectMany(id => meetings[id].Where(meeting => meeting.IsOn && meeting.StartsAt > now).SelectMany(meeting => meeting.People).Distinct().Select(account => (Series: id, Account: account))).ToList();
        var schedules = await store.Set<PromptSchedule>().Where(schedule => ids.Contains(schedule.AboutId)).ToListAsync(ct);
        var reached = await people.ContactsAsync([.. invited.Select(one => one.Account).Concat(schedules.Select(schedule => schedule.AccountId)).Distinct()], ct);
        var has = schedules.Select(schedule => (Series: schedule.AboutId, Account: schedule.AccountId)).ToHashSet();
        var added = invited.Where(one => !has.Contains(one) && reached.ContainsKey(one.Account)).Select(one => PromptSchedule.Before(one.Account, one.Series)).ToList();
        store.AddRange(added);

        var plan = await read.RunAsync(rhythms, meetings, [.. schedules.Where(schedule => reached.ContainsKey(schedule.AccountId)), .. added], ct);
        plan.Plan(await OwnHours.OfAllAsync(store, [.. reached.Keys], ct), now);
        return plan;
    }
}
