using NaraVard.Kernel.Text;
using NaraVard.Meetings.Inviting;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Planning;

/// <summary>Changes a meeting's title, time and place, or those of all that are left of its series too, and tells those who are invited.</summary>
internal sealed class ChangeMeeting(Store store, IOrganisations organisations, MeetingLetters letters)
{
    private static readonly Problem.Conflict Overtaken =
        new("Någon annan ändrade mötet samtidigt. Det du skrev står kvar här. Spara igen om det är så det ska vara.");

    /// <param name="by">A manager of the meeting's organisation.</param>
    /// <param name="id">The meeting.</param>
    /// <param name="typed">What was filled in.</param>
    /// <param name="seen">The version that was on the page.</param>
    /// <param name="all">Whether all coming meetings of the series move as many days and get the same time of day, length, place and title.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Outcome<Guid>> RunAsync(Person by, Guid id, TypedDetails typed, int seen, bool all, CancellationToken ct)
    {
        var mine = await organisations.ReachAsync(by, ct);
        if (await store.MeetingOfAsync(id, mine, ct) is not { } meeting)
        {
            return new Problem.NotFound();
        }

        if (meeting.Version != seen)
        {
            return Overtaken;
        }

        var details = MeetingDetails.Read(typed);
        return (details.Problem ?? await ChangeAsync(meeting, details.Value, all, ct)) is { } problem ? problem : await store.SaveAsync(id, Overtaken, ct);
    }

    private async Task<Problem?> ChangeAsync(LeadershipMeeting meeting, MeetingDetails details, bool all, CancellationToken ct)
    {
        var clock = TimeOnly.FromDateTime(details.StartsAt.InSweden().DateTime);
        var days = details.StartsAt.SwedishDate().DayNumber - meeting.StartsAt.SwedishDate().DayNumber;
        foreach (var one in await store.WithComingAsync(meeting, all, ct))
        {
            var before = one.Sequence;
            if (one.Change(details with { StartsAt = SwedishTime.At(one.StartsAt.SwedishDate().AddDays(days), clock) }).Problem is { } problem)
            {
                return problem;
            }

            if (one.Sequence != before)
            {
                await letters.MoveAsync(one, ct);
            }
        }

        return null;
    }
}
