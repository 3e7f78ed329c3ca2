using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.Meetings.Live;
using NaraVard.People.Contracts;

namespace NaraVard.Meetings.Room;

/// <summary>Shows all that was written in silence, to everybody at once. It can't be undone.</summary>
internal sealed class RevealAnswers(Store store, IOrganisations organisations, RoomSignal signal, TimeProvider clock)
{
    private const int MostAttempts = 20;

    private static readonly Problem.Conflict Busy = new("Många skriver just nu. Vänta någon sekund och försök igen.");

    public async Task<Outcome<Guid>> RunAsync(Person by, Guid id, Guid item, CancellationToken ct)
    {
        var mine = await organisations.ReachAsync(by, ct);

        // Somebody may send while it is done; then it is done again with theirs.
        for (var attempt = 0; attempt < MostAttempts; attempt++)
        {
            store.ChangeTracker.Clear();
            var meeting = await store.Set<LeadershipMeeting>().Include(m => m.Items).SingleOrDefaultAsync(m => m.Id == id && mine.Contains(m.OrganisationCode), ct);
            if (meeting?.Items.FirstOrDefault(i => i.Id == item) is not { } shown)
            {
                return new Problem.NotFound();
            }

            if (meeting.Reveal(item, clock.GetUtcNow()).Problem is { } problem)
            {
                return problem;
            }

            await BringForwardAsync(shown, ct);
            if ((await signal.SaveAsync(id, id, Busy, ct)).Problem is null)
            {
                await store.ForgetLogAsync(ct);
                return id;
            }
        }

        return Busy;
    }

    // Each answer becomes a card of its own, in the order of the alphabet; the list that they lay in goes.
    private async Task BringForwardAsync(AgendaItem item, CancellationToken ct)
    {
        if (item.Way != AnswerWay.Unnamed || await store.Set<AnonymousAnswers>().SingleOrDefaultAsync(answers => answers.QuestionId == item.Id, ct) is not { } answers)
        {
            return;
        }

        answers.Close();
        store.AddRange(answers.Shown.Select(text => Contribution.Write(item.MeetingId, item.Id, participant: null, text).Value));
        store.Remove(answers);
    }
}
