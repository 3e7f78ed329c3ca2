using Microsoft.EntityFrameworkCore;
using NaraVard.Kernel.Text;
using NaraVard.Meetings.Joining;
using NaraVard.Meetings.Live;

namespace NaraVard.Meetings.Room;

/// <summary>What somebody sends from their phone about a question.</summary>
/// <param name="Item">The question.</param>
/// <param name="Text">What was written.</param>
/// <param name="Key">The key of the form: the same sent again is one.</param>
internal sealed record Sending(Guid Item, string? Text, Guid Key)
{
    /// <summary>Whether they have read that the answers are shown already, so that this one may be told from the rest.</summary>
    public bool KnowsItIsShown { get; init; }
}

/// <summary>Takes what somebody wrote in silence, once, however often it is sent.</summary>
internal sealed class WriteContribution(Store store, GiveAnonymousAnswer give, RoomSignal signal)
{
    private const int MostOfOne = 50;

    /// <summary>Said when an answer without a name comes after the others are shown.</summary>
    public static Problem.Conflict AlreadyShown { get; } =
        new("Svaren visas redan. Skickar du det här nu kan de andra förstå att det är du som har skrivit det. Texten ligger kvar hos dig.");

    private static readonly Problem.Conflict Busy = new("Många skriver just nu. Texten ligger kvar hos dig. Försök igen.");

    public async Task<Outcome<Guid>> RunAsync(Guest guest, Sending sending, CancellationToken ct)
    {
        var item = await (
            from i in store.Set<AgendaItem>()
            join m in store.Set<LeadershipMeeting>() on i.MeetingId equals m.Id
            where i.Id == sending.Item && i.MeetingId == guest.Meeting && i.CameUpAt != null && i.Way != AnswerWay.Spoken
            select new { i.Way, IsShown = i.RevealedAt != null, m.State }).SingleOrDefaultAsync(ct);
        if (item is null)
        {
            return new Problem.NotFound();
        }

        if (await IsSentAsync(guest, sending, ct))
        {
            return sending.Item;
        }

        if (item.State == MeetingState.Closed)
        {
            return new Problem.Conflict("Mötet är avslutat. Texten ligger kvar hos dig.");
        }

        return item switch
        {
            { Way: AnswerWay.Named } => await AddAsync(guest, guest.Id, sending, ct),
            { IsShown: false } => await GiveAsync(guest, sending, ct),
            _ when sending.KnowsItIsShown => await AddAsync(guest, null, sending, ct),
            _ => AlreadyShown,
        };
    }

    private Task<bool> IsSentAsync(Guest guest, Sending sending, CancellationToken ct) =>
        store.Set<SentKey>().AnyAsync(sent => sent.MeetingId == guest.Meeting && sent.Key == sending.Key, ct);

    private async Task<Outcome<Guid>> AddAsync(Guest guest, Guid? author, Sending sending, CancellationToken ct)
    {
        if (author is not null && await store.Set<Contribution>().CountAsync(c => c.ItemId == sending.Item && c.ParticipantId == author, ct) >= MostOfOne)
        {
            return new Problem.Conflict($"Du har redan skrivit {MostOfOne} lappar om frågan. Ta bort någon om du vill skriva fler.");
        }

        var written = Contribution.Write(guest.Meeting, sending.Item, author, sending.Text);
        if (written.Problem is { } problem)
        {
            return problem;
        }

        store.Add(written.Value);
        store.Add(KeyOf(guest, sending));
        return await SaveAsync(guest, sending, ct);
    }

    // The list has no place for a name. The key that makes it one answer is a row of its own, with nothing to tie them by.
    private async Task<Outcome<Guid>> GiveAsync(Guest guest, Sending sending, CancellationToken ct)
    {
        if (Contribution.Write(guest.Meeting, sending.Item, participant: null, sending.Text).Problem is { } unclear)
        {
            return unclear;
        }

        try
        {
            var given = await give.RunAsync(sending.Item, sending.Text, ct, beside: () => store.Add(KeyOf(guest, sending)));
            return given.Problem switch
            {
                null => sending.Item,
                Problem.NotFound => AlreadyShown,
                var problem => problem.Naming(field => field == "Answer" ? "Text" : field),
            };
        }
        catch (DbUpdateException twin) when (twin.IsTooLate())
        {
            return await WasKeptAsync(guest, sending, ct);
        }
    }

    private async Task<Outcome<Guid>> SaveAsync(Guest guest, Sending sending, CancellationToken ct)
    {
        try
        {
            await signal.SaveAsync(guest.Meeting, ct);
            return sending.Item;
        }
        catch (DbUpdateException twin) when (twin.IsTooLate())
        {
            return await WasKeptAsync(guest, sending, ct);
        }
    }

    // The same form came twice at once, and the other one was kept; or something else stood in the way.
    private async Task<Outcome<Guid>> WasKeptAsync(Guest guest, Sending sending, CancellationToken ct) => await IsSentAsync(guest, sending, ct) ? sending.Item : Busy;

    private static SentKey KeyOf(Guest guest, Sending sending) => new() { MeetingId = guest.Meeting, Key = sending.Key };
}
