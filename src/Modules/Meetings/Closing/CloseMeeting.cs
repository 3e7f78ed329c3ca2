using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using NaraVard.Cycles.Contracts;
using NaraVard.Kernel.Text;
using NaraVard.Levels.Contracts;
using NaraVard.Meetings.Joining;
using NaraVard.Meetings.Live;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Closing;

/// <summary>Closes a meeting, and sets going what it led to: each chosen test becomes a cycle, each chosen lift a lifted question. All of it or nothing.</summary>
internal sealed class CloseMeeting(Store store, IOrganisations organisations, ICycleStarting cycles, ILifting lifting, RoomSignal signal, TimeProvider clock)
{
    private const int LongestTitle = 200;

    private static readonly Problem.Conflict Overtaken = new("Någon annan ändrade mötet samtidigt. Ingenting är gjort än. Se igenom och försök igen.");

    public async Task<Outcome<Guid>> RunAsync(Person by, Guid id, IReadOnlyList<TestWish> tests, IReadOnlyList<LiftWish> lifts, CancellationToken ct)
    {
        var mine = await organisations.ReachAsync(by, ct);
        var meeting = await store.Set<LeadershipMeeting>().SingleOrDefaultAsync(m => m.Id == id && mine.Contains(m.OrganisationCode), ct);
        if (meeting is null)
        {
            return new Problem.NotFound();
        }

        if (meeting.State == MeetingState.Closed)
        {
            return id;
        }

        var done = await store.Set<MeetingResult>().Where(result => result.MeetingId == id).ToListAsync(ct);
        foreach (var (wish, i) in tests.Select((wish, i) => (wish, i)).Where(pair => pair.wish.Start && !done.Any(result => result.IsOf(NotePart.Test, new(pair.wish.Line, "")))))
        {
            if (Start(by, meeting, wish).Problem is { } problem)
            {
                return problem.Naming(field => $"Tests[{i}].{field}");
            }
        }

        foreach (var (wish, i) in lifts.Select((wish, i) => (wish, i)).Where(pair => pair.wish.Lift && !done.Any(result => result.IsOf(NotePart.Lift, new(pair.wish.Line, "")))))
        {
            if ((await LiftAsync(by, meeting, wish, ct)).Problem is { } problem)
            {
                return problem.Naming(field => $"Lifts[{i}].{field}");
            }
        }

        meeting.Close(clock.GetUtcNow());
        return await signal.SaveAsync(id, id, Overtaken, ct);
    }

    private Outcome<Guid> Start(Person by, LeadershipMeeting meeting, TestWish wish)
    {
        var from = $"Vi bestämde att pröva det här på ledningsmötet ”{meeting.Title}” {meeting.StartsAt.LongDate()}.";
        var purpose = wish.Who == "" ? from : $"{from} {wish.Who}.";
        var title = string.IsNullOrWhiteSpace(wish.Title) ? Cut.To(wish.Line, LongestTitle) : wish.Title;
        var started = cycles.Add(by, new(title, purpose, meeting.Level, meeting.OrganisationCode));
        return started.Match<Outcome<Guid>>(
            cycle =>
            {
                store.Add(new MeetingResult { MeetingId = meeting.Id, Part = NotePart.Test, Line = MeetingResult.KeyOf(new(wish.Line, "")), CycleId = cycle });
                return cycle;
            },
            problem => problem);
    }

    private async Task<Outcome<LiftDone>> LiftAsync(Person by, LeadershipMeeting meeting, LiftWish wish, CancellationToken ct)
    {
        if (wish.Level is not { } level || string.IsNullOrEmpty(wish.Receiver))
        {
            return new Problem.Invalid("Receiver", "Välj vem som ska få frågan, eller låt bli att lyfta den nu");
        }

        var names = await store.Set<Participant>().Where(p => p.MeetingId == meeting.Id && p.Name != "").Select(p => p.Name).ToListAsync(ct);
        var lift = new NewLift(LiftSource.Meeting, meeting.Id, wish.Text ?? "", meeting.Level, [meeting.OrganisationCode], level, wish.Receiver) { Names = names, Key = KeyOf(meeting, wish) };
        var lifted = await lifting.LiftAsync(by, lift, ct);
        if (lifted.Problem is null)
        {
            store.Add(new MeetingResult { MeetingId = meeting.Id, Part = NotePart.Lift, Line = MeetingResult.KeyOf(new(wish.Line, "")), LiftedId = lifted.Value.Id });
        }

        return lifted;
    }

    // The same line of the same meeting is one question, however often the meeting is opened and closed.
    private static Guid KeyOf(LeadershipMeeting meeting, LiftWish wish) => new(SHA256.HashData(Encoding.UTF8.GetBytes($"{meeting.Id} {wish.Line}")).AsSpan(0, 16));
}
