using NaraVard.Prompts.Schedules;

namespace NaraVard.Prompts.Teams;

/// <summary>What a team's rhythm comes to for each of its members.</summary>
internal static class TeamSchedules
{
    /// <summary>Lets the members keep the team's rhythm. Who has asked on their own, or has stopped, goes on as they do.</summary>
    /// <param name="team">What they have agreed on.</param>
    /// <param name="members">Those in the team now.</param>
    /// <param name="schedules">The schedules that there are about the cycle.</param>
    /// <param name="hours">The members' hours.</param>
    /// <param name="isNew">Whether the rhythm has just been agreed on; else only those who have come since are brought along.</param>
    /// <param name="now">The present.</param>
    /// <returns>Schedules to add.</returns>
    public static IReadOnlyList<PromptSchedule> Bring(
        TeamRhythm team, IEnumerable<Guid> members, IReadOnlyCollection<PromptSchedule> schedules, IReadOnlyDictionary<Guid, OwnHours> hours, bool isNew, DateTimeOffset now)
    {
        List<PromptSchedule> added = [];
        foreach (var member in members)
        {
            var schedule = schedules.FirstOrDefault(s => s.AccountId == member);
            if (schedule is null)
            {
                schedule = PromptSchedule.For(member, team.CycleId);
                added.Add(schedule);
            }
            else if (!(schedule.LooksBack && (schedule.NextAt is null || (schedule.FollowsTeam && isNew))))
            {
                continue;
            }

            schedule.Follow(team, hours[member], now);
        }

        return added;
    }
}
