using NaraVard.Kernel.Text;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Inviting;

/// <summary>Calls a meeting off, or all that are left of its series, and tells those who are invited.</summary>
internal sealed class CallOffMeeting(Store store, IOrganisations organisations, MeetingLetters letters, TimeProvider clock)
{
    public const int LongestWhy = 300;

    private static readonly Problem.Conflict Overtaken = new("Någon annan ändrade mötet samtidigt. Titta igenom det och försök igen.");

    /// <param name="by">A manager of the meeting's organisation.</param>
    /// <param name="id">The meeting.</param>
    /// <param name="why">What those who are invited are told; may be empty.</param>
    /// <param name="all">Whether all coming meetings of the series are called off too.</param>
    /// <param name="ct">Stops the work.</param>
    public async Task<Outcome<int>> RunAsync(Person by, Guid id, string why, bool all, CancellationToken ct)
    {
        if (await store.MeetingOfAsync(id, await organisations.ReachAsync(by, ct), ct) is not { } meeting)
        {
            return new Problem.NotFound();
        }

        if (why.Trim() is { Length: > LongestWhy })
        {
            return new Problem.Invalid("Why", $"Skälet får vara högst {LongestWhy} tecken");
        }

        if (PersonalIdentityGuard.Check("Why", why) is { } problem)
        {
            return problem;
        }

        var meetings = await store.WithComingAsync(meeting, all, ct);
        foreach (var one in meetings)
        {
            if (one.CallOff(clock.GetUtcNow()).Problem is { } closed)
            {
                return closed;
            }

            await letters.CallOffAsync(one, why.Trim(), ct);
        }

        return await store.SaveAsync(meetings.Count, Overtaken, ct);
    }
}
